using System.CommandLine;
using DangVu.App.Acts;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

/// <summary>An empty office; prints a one-time link for its first administrator.</summary>
internal static class InitVerb
{
    public static Command Make()
    {
        var name = new Option<string>("--name") { Required = true, Description = "Đảng bộ xã …" };
        var place = new Option<string?>("--place");
        var term = new Option<string?>("--term");
        var superior = new Option<string?>("--superior");
        var verb = new Verb("init", "Lập văn phòng mới · an empty office") { name, place, term, superior };
        return verb.Does(async run =>
        {
            await Schema.Migrate(run.Store);
            var work = run.Services.CreateScope().ServiceProvider.GetRequiredService<Work>();
            var wanted = Typed.Clean(run.Parsed.GetValue(name)!);
            if (
                run.Store.IsSqlite && await work.Db.Set<Office>().IgnoreQueryFilters().AnyAsync()
                || await work.Db.Set<Office>().IgnoreQueryFilters().AnyAsync(o => o.Name == wanted)
            )
                return run.Refuse([Refusal.Rule("office.exists", wanted)]);
            work.Actor = Actor.System(Environment.UserName);
            work.Db.OfficeId = work.NewId();
            var founded = await work.Run(
                "organisation.found",
                new FoundOffice(
                    wanted,
                    run.Parsed.GetValue(place),
                    run.Parsed.GetValue(superior),
                    Term: run.Parsed.GetValue(term)
                ),
                FoundOffice.Handle
            );
            if (founded.IsRefused)
                return run.Refuse(founded.Refusals);
            var token = await Accounts.Invite(
                work,
                "admin",
                run.Texts["role.administrator"],
                "administrator",
                founded.Value
            );
            if (token.IsRefused)
                return run.Refuse(token.Refusals);
            var link = "/welcome/" + token.Value;
            return run.Say(
                new
                {
                    office = work.Db.OfficeId,
                    name = wanted,
                    account = "admin",
                    link,
                },
                run.Texts["cli.init.done", wanted],
                run.Texts["cli.init.link", "http://localhost:5080" + link]
            );
        });
    }
}
