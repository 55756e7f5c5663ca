using System.CommandLine;
using DangVu.App.Persistence;

namespace DangVu.App.Cli;

internal static class MigrateVerb
{
    public static Command Make() =>
        new Verb("migrate", "Đưa cơ sở dữ liệu lên phiên bản của chương trình · bring the schema up").Does(async run =>
        {
            var applied = await Schema.Migrate(run.Store);
            return run.Say(new { applied }, run.Texts["cli.migrated", applied]);
        });
}
