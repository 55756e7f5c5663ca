using System.CommandLine;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Cli;

/// <summary>The administrator appoints people from the command line; logged.</summary>
internal static class AccountVerb
{
    public static Command Make()
    {
        var account = new Command("account", "Tài khoản · accounts");
        var name = new Argument<string>("NAME");
        var role = new Option<string>("--role") { DefaultValueFactory = _ => "clerk" };
        var body = new Option<string?>("--body");
        var display = new Option<string?>("--display-name");
        var add = new Verb("add", "Cấp tài khoản · add") { name, role, body, display };
        account.Add(
            add.Does(async run =>
            {
                var work = await run.Open();
                var bodies = work.Get<IBodies>();
                var wanted = run.Parsed.GetValue(body);
                var inBody = wanted is null
                    ? await bodies.Root()
                    : (await bodies.All()).FirstOrDefault(b => b.Name == wanted);
                if (inBody is null)
                    return run.Refuse([Kernel.Results.Refusal.NotFound("body.unknown")]);
                var who = run.Parsed.GetValue(name)!;
                var token = await Accounts.Invite(
                    work,
                    who,
                    run.Parsed.GetValue(display) ?? who,
                    run.Parsed.GetValue(role)!,
                    inBody.Id
                );
                return token.IsRefused ? run.Refuse(token.Refusals) : SayLink(run, who, token.Value);
            })
        );
        var resetName = new Argument<string>("NAME");
        var reset = new Verb("reset", "Đặt lại mật khẩu · reset") { resetName };
        account.Add(
            reset.Does(async run =>
            {
                var work = await run.Open();
                var who = run.Parsed.GetValue(resetName)!;
                var token = await Accounts.Reset(work, who);
                return token.IsRefused ? run.Refuse(token.Refusals) : SayLink(run, who, token.Value);
            })
        );
        return account;
    }

    private static int SayLink(VerbRun run, string who, string token)
    {
        var link = "/welcome/" + token;
        return run.Say(new { account = who, link }, run.Texts["cli.init.link", "http://localhost:5080" + link]);
    }
}
