using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Notices.Calendar;
using DangVu.App.Modules.Notices.Digests;
using DangVu.App.Modules.Notices.Invitations;
using DangVu.App.Modules.Notices.Mail;
using DangVu.App.Modules.Notices.Own;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices;

internal sealed class NoticesModule : IModule
{
    public string Name => "Notices";
    public int Level => 8;

    public void Add(ModuleParts parts)
    {
        parts.Services.AddScoped<EntryReader>();
        parts.Services.AddScoped<Holidays>();
        parts.Services.AddSingleton<SendingPlace>();
        parts.Services.AddSingleton<MailBell>();
        parts.Services.AddSingleton<MailRound>();
        parts.Services.AddScoped<LetterWriter>();
        parts.Services.AddScoped<DigestWriter>();
        parts.Answer<IHandle<MeetingInvited>, SendInvitations>();
        parts.Answer<IAccountLinks, MailLink>();

        parts.Pages.MenuItem("calendar.menu", "/calendar", "desk.read", 12);
        parts.Pages.Get("/calendar", "desk.read", CalendarPage.Read);
        parts.Pages.File("/calendar/{month}.pdf", "desk.read", CalendarPaper.File);

        parts.Pages.Form("/account/mail", "any", AddressPages.Show, AddressPages.Post);
        parts.Pages.Form("/account/mail/confirm/{token}", "any", AddressPages.ShowConfirm, AddressPages.PostConfirm);

        parts.Pages.MenuItem("mail.menu", "/mail", MailPages.Manage, 410);
        parts.Pages.Get("/mail", MailPages.Manage, MailPages.Show);
        parts.Pages.Form("/mail/server", MailPages.Manage, ServerForm.Show, ServerForm.Post);
        parts.Pages.Form("/mail/test", MailPages.Manage, MailPages.ShowTest, MailPages.PostTest);
        parts.Pages.Form("/mail/jobs/{id:guid}/again", MailPages.Manage, MailPages.ShowAgain, MailPages.PostAgain);
        parts.Pages.Post("/mail/here", MailPages.Manage, MailPages.PostHere);
        parts.Pages.Post("/mail/off", MailPages.Manage, MailPages.PostOff);
    }
}
