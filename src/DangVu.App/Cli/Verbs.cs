using System.CommandLine;
using System.Globalization;
using System.Text;

namespace DangVu.App.Cli;

/// <summary>The verbs of the executable. Exit codes: 0 done, 1 refused, 2 wrong usage.</summary>
internal static class Verbs
{
    public static async Task<int> Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Console.OutputEncoding = new UTF8Encoding(false);
        var root = new RootCommand("DangVu – Đảng vụ");
        foreach (var verb in (IEnumerable<Command>)[ServeVerb.Make(), InitVerb.Make(), AccountVerb.Make(), MigrateVerb.Make(), DemoVerb.Make(), ImportVerbs.Make(), ReportVerb.Make()])
            root.Add(verb);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not null)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("dangvu --help");
            return 2;
        }
        return await parsed.InvokeAsync();
    }
}
