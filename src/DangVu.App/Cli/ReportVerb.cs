using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Modules.Reports.HalfTerm;
using DangVu.App.Modules.Reports.Papers;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;

namespace DangVu.App.Cli;

/// <summary>dangvu report half-term|month|quarter|half-year|year|term.</summary>
internal static class ReportVerb
{
    private static readonly JsonSerializerOptions Pretty = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static Command Make()
    {
        var report = new Command("report", "Báo cáo từ sổ · a report from the records");
        foreach (var kind in ReportPeriod.Kinds)
        {
            var asOf = new Option<string?>("--as-of");
            var term = new Option<string?>("--term");
            var format = new Option<string>("--format") { DefaultValueFactory = _ => "json" };
            format.AcceptOnlyFromAmong("json", "html", "docx", "pdf");
            var output = new Option<string?>("-o", "--output");
            var verb = new Verb(kind, TextBook.Shipped.Find("vi", "report.title." + kind))
            {
                asOf,
                term,
                format,
                output,
            };
            report.Add(
                verb.Does(async run =>
                {
                    var work = await run.Open();
                    var day = work.Today;
                    if (
                        run.Parsed.GetValue(asOf) is { } text
                        && !DateOnly.TryParseExact(
                            text,
                            "yyyy-MM-dd",
                            CultureInfo.InvariantCulture,
                            DateTimeStyles.None,
                            out day
                        )
                    )
                        return run.Refuse([Refusal.Invalid("--as-of", "field.date", text)]);
                    var words = new Texts();
                    var built = await work.Get<ReportBuilder>().Build(kind, day, run.Parsed.GetValue(term), words);
                    if (built.IsRefused)
                        return run.Refuse(built.Refusals);
                    var how = run.Json ? "json" : run.Parsed.GetValue(format)!;
                    var file = run.Parsed.GetValue(output);
                    if (file is null && how is "docx" or "pdf")
                        return run.Refuse([Refusal.Invalid("-o", "report.needs-file", how)]);
                    var bytes = how switch
                    {
                        "docx" => DocxWriter.Write(ReportPaper.Of(built.Value, words)),
                        "pdf" => new PdfWriter(PdfWriter.BundledFonts).Write(ReportPaper.Of(built.Value, words)),
                        "html" => Encoding.UTF8.GetBytes(HtmlWriter.SelfContained(ReportPaper.Of(built.Value, words))),
                        _ => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(built.Value.ToJson(words), Pretty) + "\n"),
                    };
                    await work.Note("export", "reports", reason: $"{kind} {ReportPeriod.Iso(day)} {how}");
                    if (file is null)
                    {
                        await using var stdout = Console.OpenStandardOutput();
                        await stdout.WriteAsync(bytes, run.Stop);
                        return 0;
                    }
                    await WholeFile.Write(file, async to => await to.WriteAsync(bytes, run.Stop));
                    return 0;
                })
            );
        }
        return report;
    }
}
