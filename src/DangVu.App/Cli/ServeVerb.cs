using System.CommandLine;
using System.Net.Sockets;
using DangVu.App.Hosting;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;

namespace DangVu.App.Cli;

internal static class ServeVerb
{
    public static Command Make()
    {
        var urls = new Option<string>("--urls") { DefaultValueFactory = _ => "http://localhost:5080" };
        var verb = new Verb("serve", "Chạy trang web của văn phòng · serve the site") { urls };
        return verb.Does(async run =>
        {
            await Schema.RequireCurrent(run.Store);
            var app = Site.Build(run.Store, run.Parsed.GetValue(urls)!.Split(';'));
            try
            {
                await app.StartAsync(run.Stop);
            }
            catch (IOException e)
                when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException
                    || e.GetBaseException() is SocketException
                )
            {
                return run.Refuse([Refusal.Rule("serve.port-in-use", run.Parsed.GetValue(urls)!)]);
            }
            await Terminal.Error.WriteLineAsync(run.Texts["cli.serving", string.Join(' ', app.Urls)]);
            await app.WaitForShutdownAsync(run.Stop);
            return 0;
        });
    }
}
