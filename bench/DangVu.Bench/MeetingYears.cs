using System.Diagnostics;
using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Cli;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.Bench;

/// <summary>
/// Two years of meetings of very many cells, each with a resolution's task that goes back to one directive of its office; then the
/// pages of one office among them: thread, month, matrix, meeting, calendar.
/// </summary>
internal static class MeetingYears
{
    private const int CellsOfOffice = 27;
    private const int Months = 24;

    /// <summary>The offices that this run wrote.</summary>
    private static readonly List<Guid> Written = [];

    public static async Task<int> Run(string[] args)
    {
        var cells = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 27_000;
        var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2;
        var folder = Directory.CreateTempSubdirectory("dangvu-bench-").FullName;
        var store = new Store
        {
            Folder = folder,
            Postgres = args.Length > 3 ? args[3] : null,
            Fast = true,
        };
        await Schema.Migrate(store);
        await using var services = House.Offline(store);
        var offices = Math.Max(1, cells / CellsOfOffice);
        var clock = Stopwatch.StartNew();
        var here = new Place(Guid.Empty, Guid.Empty, Guid.Empty);
        for (var n = 0; n < offices; n++)
        {
            var place = await Office(services, store, n, measured: n == offices / 2);
            if (n == offices / 2)
                here = place;
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{offices} offices, {offices * CellsOfOffice} cells, {offices * CellsOfOffice * Months} meetings with a task each, written in {clock.Elapsed.TotalSeconds:0} s"
            )
        );
        if (args[0] == "facts")
        {
            await FactYear.Run(services, Written);
            Directory.Delete(folder, recursive: true);
            return 0;
        }
        await using var site = Site.Build(store, ["http://127.0.0.1:0"]);
        await site.StartAsync();
        using var client = await Client.SignIn(site.Urls.Single(), Province.Account, Province.Password);
        Console.WriteLine("| page | one client, median ms | 8 clients, median ms | 8 clients, p99 ms |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (
            var (what, path) in new[]
            {
                ("thread of a directive", $"/directives/{here.Directive}/thread"),
                ("this month, of a cell", "/month?body=" + here.Cell),
                ("this month, of the committee", "/month"),
                ("matrix of meetings, of the committee", "/meetings"),
                ("meetings of a cell", "/meetings?body=" + here.Cell),
                ("a meeting", "/meetings/" + here.Meeting),
                ("calendar of the committee", "/calendar"),
                ("minutes on a page", $"/meetings/{here.Meeting}/papers/minutes"),
                ("minutes as DOCX (logged)", $"/meetings/{here.Meeting}/papers/minutes.docx"),
                ("minutes as PDF (logged)", $"/meetings/{here.Meeting}/papers/minutes.pdf"),
            }
        )
        {
            await PageLoad.Run(client, path, 1, TimeSpan.FromSeconds(2));
            var span = TimeSpan.FromSeconds(seconds);
            var alone = (await PageLoad.Run(client, path, 1, span)).Times;
            var together = (await PageLoad.Run(client, path, 8, span)).Times;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {what} | {PageLoad.At(alone, .5):0.0} | {PageLoad.At(together, .5):0.0} | {PageLoad.At(together, .99):0.0} |"
                )
            );
        }
        await site.StopAsync();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private sealed record Place(Guid Cell, Guid Meeting, Guid Directive);

    private static async Task<Place> Office(IServiceProvider services, Store store, int n, bool measured)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Actor = Actor.System("bench");
        work.Db.OfficeId = work.NewId();
        Written.Add(work.Db.OfficeId);
        var name = string.Create(CultureInfo.InvariantCulture, $"Đảng bộ xã Mẫu {n:00000}");
        var root = Must(
            await work.Run("organisation.found", new FoundOffice(name, "Mẫu", Term: "2025-2030"), FoundOffice.Handle)
        );
        var cells = new List<Guid>();
        for (var c = 0; c < CellsOfOffice; c++)
            cells.Add(
                Must(
                    await work.Run(
                        "organisation.body",
                        new CreateBody($"Chi bộ Ấp {c + 1}", "hamlet-cell", root),
                        CreateBody.Handle
                    )
                )
            );
        var directive = Guid.Empty;
        var meeting = Guid.Empty;
        Must(
            await work.Do<Guid>(
                "bench.meetings",
                async () =>
                {
                    directive = (
                        await work.Get<IDirectives>()
                            .Issue(new IssueOrder(root, "resolution", work.Today, "nâng chất lượng sinh hoạt chi bộ"))
                    )
                        .Value
                        .Id;
                    meeting = await Meetings(work, store, cells, directive);
                    if (measured)
                    {
                        var account = Accounts.New(work, Province.Account, "Đo tốc độ", Province.Password);
                        work.Db.Add(account);
                        Accounts.AddGrant(work, account.Id, root, "clerk", null);
                    }
                    return directive;
                }
            )
        );
        return new Place(cells[0], meeting, directive);
    }

    private static async Task<Guid> Meetings(Work work, Store store, IReadOnlyList<Guid> cells, Guid directive)
    {
        var meetings = new List<Meeting>();
        var items = new List<AgendaItem>();
        var tasks = new List<ProgrammeTask>();
        var first = new DateOnly(work.Today.Year, work.Today.Month, 1).AddMonths(1 - Months);
        foreach (var cell in cells)
            for (var m = 0; m < Months; m++)
            {
                var on = first.AddMonths(m).AddDays(2);
                var meeting = new Meeting
                {
                    Id = work.NewId(),
                    BodyId = cell,
                    Collective = Collective.Cell,
                    Kind = MeetingKinds.Regular,
                    Stage = Stages.Closed,
                    Month = first.AddMonths(m),
                    RegularMonth = first.AddMonths(m),
                    PlannedOn = on,
                    HeldOn = on,
                    Length = 95,
                    OnList = 18,
                    Expected = 17,
                    Present = 16,
                    Entitled = 16,
                    EntitledPresent = 15,
                    AbsentWithReason = 1,
                    Conclusion = "Thống nhất các nội dung đã bàn.",
                    Resolution = "Tập trung hoàn thành các chỉ tiêu.",
                    Grade = "good",
                };
                meetings.Add(meeting);
                if (m == Months - 1)
                    for (var i = 1; i <= 15; i++)
                        items.Add(
                            new AgendaItem
                            {
                                Id = work.NewId(),
                                BodyId = cell,
                                MeetingId = meeting.Id,
                                Position = i,
                                Title = "Nội dung " + i.ToString(CultureInfo.InvariantCulture),
                                Minutes = "Chi bộ đã nghe và thống nhất.",
                            }
                        );
                const string title = "Vận động các hộ hiến đất làm đường";
                tasks.Add(
                    new ProgrammeTask
                    {
                        Id = work.NewId(),
                        BodyId = cell,
                        Title = title,
                        Folded = Fold.Of(title),
                        Deadline = on.AddDays(25),
                        AssignedOn = on,
                        State = m < Months - 1 ? TaskStates.Done : TaskStates.Planned,
                        ClosedOn = m < Months - 1 ? on.AddDays(20) : null,
                        Result = m < Months - 1 ? "Đã vận động 5 hộ." : null,
                        DirectiveId = directive,
                        SourceKind = "meetings",
                        SourceId = meeting.Id,
                    }
                );
            }
        await new BulkWriter<Meeting>(work.Db, store.Keys).Insert(meetings);
        await new BulkWriter<AgendaItem>(work.Db, store.Keys).Insert(items);
        await new BulkWriter<ProgrammeTask>(work.Db, store.Keys).Insert(tasks);
        return meetings[Months - 1].Id;
    }

    private static T Must<T>(Result<T> done) =>
        done.IsDone
            ? done.Value
            : throw new InvalidOperationException(string.Join(", ", done.Refusals.Select(r => r.Code)));
}
