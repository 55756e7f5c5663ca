using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Ui.Pages;
using DangVu.Documents;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DangVu.App.Ui.Copies;

/// <summary>What a copy carries: its title, who made it, when, why and what the list was narrowed to.</summary>
public sealed record CopyStamp(string Office, string Title, string Filter, string Made)
{
    public IReadOnlyList<string> Lines =>
        [Office, Title, .. Filter.Length == 0 ? Array.Empty<string>() : [Filter], Made];
}

/// <summary>What the view for print shows.</summary>
public sealed record PrintedList(
    CopyStamp Stamp,
    IReadOnlyList<(string? Title, string? Text, Table Table)> Tables,
    string Back
);

/// <summary>
/// Every list as seen, but whole: as a workbook, as CSV or as a page to print. The address of the list with "copy" and "why" is the
/// copy, so no module has to do anything for it. Each copy is logged with its reason.
/// </summary>
internal static class ListCopies
{
    private static readonly string[] Formats = ["xlsx", "csv", "print"];

    /// <summary>The names that the form of a copy adds to a list's address.</summary>
    public static readonly IReadOnlyList<string> Names = ["copy", "why"];

    public static async Task<IResult?> Asked(Ctx c, PageModel model, Func<Ctx, Task<PageModel?>> read)
    {
        if (c.Query("copy") is not { } format || !Formats.Contains(format) || !IsOffered(model))
            return null;
        var why = Typed.Clean(c.Query("why") ?? "");
        if (why.Length is 0 or > 300)
            return PageRoutes.View(
                model with
                {
                    CopyProblem = why.Length == 0 ? c.T["copy.why-missing"] : c.T["refusal.field.too-long", 300],
                    Status = 422,
                }
            );
        var tables = await Tables(c, model, read);
        var stamp = Stamp(c, model, why);
        await c.Work.Note(
            format == "print" ? "print" : "export",
            c.Http.Request.Path.Value!.Split('/')[1],
            reason: Cut($"{why} ({model.Title}{(stamp.Filter.Length == 0 ? "" : "; " + stamp.Filter)})")
        );
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{c.Http.Request.Path.Value!.Split('/')[1]}-{c.Today:yyyy-MM-dd}.{format}"
        );
        return format switch
        {
            "xlsx" => Results.File(
                SheetWriter.Write(CopySheets.Of(model.Title, tables, stamp)),
                SheetWriter.MediaType,
                name
            ),
            "csv" => Results.File(CopySheets.Csv(tables, stamp), CsvWriter.MediaType, name),
            _ => new RazorComponentResult<PrintView>(
                new Dictionary<string, object?>
                {
                    ["Model"] = new PrintedList(stamp, tables, c.Here(("copy", null), ("why", null))),
                }
            )
            {
                PreventStreamingRendering = true,
            },
        };
    }

    public static bool IsOffered(PageModel model) =>
        model switch
        {
            ListModel list => !list.NoCopies && list.Table.Rows.Count > 0,
            DetailModel detail => detail.Copies,
            _ => false,
        };

    private static async Task<IReadOnlyList<(string? Title, string? Text, Table Table)>> Tables(
        Ctx c,
        PageModel model,
        Func<Ctx, Task<PageModel?>> read
    )
    {
        if (model is DetailModel detail)
            return
            [
                .. detail.Sections.Where(s => s.Table is { Rows.Count: > 0 }).Select(s => (s.Title, s.Text, s.Table!)),
            ];
        return [(null, null, await Whole(c, (ListModel)model, read))];
    }

    /// <summary>The list's pages one after the other, long ones, from the first.</summary>
    private static async Task<Table> Whole(Ctx c, ListModel list, Func<Ctx, Task<PageModel?>> read)
    {
        if (list.Next is null && list.First is null)
            return list.Table;
        var asked = c.Http.Request.QueryString;
        Keyset.ReadLongPages();
        var rows = new List<IReadOnlyList<Cell>>();
        var (href, last) = (list.First ?? c.Here(), (string?)null);
        while (href is not null && href != last)
        {
            var at = href.IndexOf('?', StringComparison.Ordinal);
            c.Http.Request.QueryString = at < 0 ? QueryString.Empty : new QueryString(href[at..]);
            if (await read(c) is not ListModel page)
                break;
            rows.AddRange(page.Table.Rows);
            (last, href) = (href, page.Next);
        }
        c.Http.Request.QueryString = asked;
        return list.Table with { Rows = rows };
    }

    private static CopyStamp Stamp(Ctx c, PageModel model, string why)
    {
        var frame = c.Http.RequestServices.GetRequiredService<Frame>();
        var fields = model switch
        {
            ListModel list => list.Filters,
            DetailModel detail => detail.Filters,
            _ => [],
        };
        var words = fields
            .Where(f => f.Kind != FieldKind.Hidden && !string.IsNullOrEmpty(f.Value))
            .Select(f => $"{f.Label}: {f.Options.FirstOrDefault(o => o.Key == f.Value).Text ?? f.Value}")
            .Concat(model is ListModel narrowed ? narrowed.Narrowed : []);
        return new CopyStamp(
            frame.OfficeName,
            model.Title,
            string.Join("; ", words.Prepend(c.Body.Name).Distinct()),
            c.T["copy.made", c.Actor.Name, Vn.Instant(c.Work.Clock.AuditedAt), why]
        );
    }

    private static string Cut(string text) => text.Length <= 500 ? text : text[..499] + "…";
}
