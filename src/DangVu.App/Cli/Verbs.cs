using System.CommandLine;
using System.Globalization;
using System.Text;

namespace DangVu.App.Cli;

/// <summary>The verbs of the executable. Exit codes: 0 done, 1 refused, 2 wrong usage.</summary>
internal static class Verbs
{
    public static async Task<int> RunProcess(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(false);
        return await Run(args);
    }

    public static async Task<int> Run(string[] args)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var root = new RootCommand("DangVu – Đảng vụ");
        foreach (var verb in All())
            root.Add(verb);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not null)
        {
            foreach (var error in parsed.Errors)
                await Terminal.Error.WriteLineAsync(error.Message);
            await Terminal.Error.WriteLineAsync("dangvu --help");
            return 2;
        }
        return await parsed.InvokeAsync(new InvocationConfiguration { Output = Terminal.Out, Error = Terminal.Error });
    }

    private static IEnumerable<Command> All() =>
        [
            ServeVerb.Make(),
            InitVerb.Make(),
            AccountVerb.Make(),
            MigrateVerb.Make(),
            DemoVerb.Make(),
            ImportVerbs.Make(),
            ReportVerb.Make(),
            RulesVerb.Make(),
            ReplayVerb.Make(),
            RotaVerb.Make(),
            ExportVerb.Make(),
            BackupVerb.Make(),
            RestoreVerb.Make(),
            CheckVerb.Make(),
            BenchVerb.Make(),
        ];
}
