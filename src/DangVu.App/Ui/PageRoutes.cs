using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Ui.Pages;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DangVu.App.Ui;

/// <summary>The permission that an endpoint needs; a test reads it on every route.</summary>
internal sealed record Needs(string Permission);

/// <summary>Turns the table of pages into routes.</summary>
internal static class PageRoutes
{
    /// <summary>What a form may weigh, its file included; the site's own limits are the same.</summary>
    private const long LargestForm = 64L << 20;
    private const long LargestDropped = 1L << 30;

    /// <summary>The name of the button in a form with live lines.</summary>
    internal const string Recount = "recount";

    public static void MapPages(this WebApplication app, PageList pages)
    {
        foreach (var page in pages.Gets)
            app.Route(page.Pattern, page.Permission, "GET", (c, f) => Serve(c, f, page));
        foreach (var file in pages.Files)
            app.Route(file.Pattern, file.Permission, "GET", (c, f) => ServeFile(c, f, file));
        foreach (var form in pages.Forms)
        {
            app.Route(
                form.Pattern,
                form.Permission,
                "GET",
                (c, f) => Serve(c, f, form.Pattern, form.Permission, async x => await form.Show(x))
            );
            app.Route(form.Pattern, form.Permission, "POST", (c, f) => Post(c, f, form));
        }
        foreach (var post in pages.Posts)
            app.Route(post.Pattern, post.Permission, "POST", (c, f) => Post(c, f, post));
    }

    /// <summary>
    /// A plain request delegate: the framework would otherwise compile one per route at the first request, half a second for all of them.
    /// Forms are checked against forgery by <see cref="Stale"/>, so that what was typed is kept.
    /// </summary>
    private static void Route(
        this WebApplication app,
        string pattern,
        string permission,
        string method,
        Func<Ctx, FrameReader, Task<IResult>> serve
    ) =>
        app.MapMethods(
                pattern,
                [method],
                async http =>
                {
                    var services = http.RequestServices;
                    var result = await serve(
                        services.GetRequiredService<Ctx>(),
                        services.GetRequiredService<FrameReader>()
                    );
                    await result.ExecuteAsync(http);
                }
            )
            .WithMetadata(new Needs(permission));

    private static Task<IResult> Serve(Ctx c, FrameReader f, GetPage page) =>
        Serve(c, f, page.Pattern, page.Permission, page.Read);

    private static async Task<IResult> Serve(
        Ctx c,
        FrameReader f,
        string pattern,
        string permission,
        Func<Ctx, Task<PageModel?>> read
    )
    {
        if (await Enter(c, f, permission) is { } no)
            return no;
        var model = await read(c);
        return model is null ? NotFound(c) : await Copies.ListCopies.Asked(c, model, read) ?? View(model);
    }

    private static async Task<IResult> ServeFile(Ctx c, FrameReader f, FilePage file)
    {
        if (await Enter(c, f, file.Permission) is { } no)
            return no;
        return await file.Read(c) ?? NotFound(c);
    }

    private static async Task<IResult> Post(Ctx c, FrameReader f, FormPage page)
    {
        if (await Enter(c, f, page.Permission) is { } no)
            return no;
        if (c.Http.Request.ContentLength > (page.Largest ?? LargestForm))
            return await TooBig(c, page);
        if (await Stale(c) is { } stale)
            return stale;
        var reader = new FormReader(await c.Http.Request.ReadFormAsync());
        // Only asked what the choices come to: shown again with the answer, nothing is done.
        if (reader.Raw.ContainsKey(Recount) && await page.Show(c) is { Live: not null } asked)
            return View(Again(c.T, asked, reader.Raw, []));
        var result = await page.Post(c, reader);
        if (result.IsDone)
        {
            Drafts.Confirm(c, reader);
            return new SeeOtherResult(result.Value);
        }
        var first = result.Refusals[0];
        if (first.Kind == RefusalKind.NotFound && first.Field is null)
            return NotFound(c);
        var model = await page.Show(c);
        if (model is null)
            return NotFound(c);
        return View(Again(c.T, model, reader.Raw, result.Refusals));
    }

    private static async Task<IResult> Post(Ctx c, FrameReader f, PostAction page)
    {
        if (await Enter(c, f, page.Permission) is { } no)
            return no;
        if (await Stale(c) is { } stale)
            return stale;
        var result = await page.Post(c, new FormReader(await c.Http.Request.ReadFormAsync()));
        if (result.IsDone)
            return new SeeOtherResult(result.Value);
        return View(Message(c.T, result.Refusals));
    }

    /// <summary>
    /// Takes in what a browser insists on sending, up to a point, and lets it fall: only then does it show the page that says why not.
    /// </summary>
    private static async Task<IResult> TooBig(Ctx c, FormPage page)
    {
        var model = await page.Show(c);
        if (model is null)
            return NotFound(c);
        if (c.Http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestDropped;
        IFormCollection typed =
            c.Http.Request.ContentLength <= LargestDropped
                ? await DroppedForm.Read(c.Http.Request, c.Http.RequestAborted)
                : new FormCollection([]);
        var field = model.Fields.FirstOrDefault(f => f.Kind == FieldKind.File)?.Name;
        var refusal = Refusal.Rule("form.too-big", (page.Largest ?? LargestForm) >> 20) with { Field = field };
        return View(
            (typed.Count > 0 ? Again(c.T, model, typed, []) : model) with
            {
                Errors = [new FieldError(field, c.T.Of(refusal))],
                Status = StatusCodes.Status413PayloadTooLarge,
            }
        );
    }

    /// <summary>The form as it was typed, with every error beside its field and in the summary.</summary>
    internal static FormModel Again(Texts t, FormModel model, IFormCollection typed, IReadOnlyList<Refusal> refusals)
    {
        var conflict = refusals.Any(r => r.Code == "conflict.changed");
        var errors = refusals.Select(r => new FieldError(r.Field, t.Of(r))).ToList();
        var fields = new List<Field>();
        foreach (var field in model.Fields)
        {
            if (field.Kind is FieldKind.File or FieldKind.Password || field.Name == "version")
                fields.Add(field);
            else if (field.Kind == FieldKind.Grid)
                fields.Add(
                    field with
                    {
                        Rows =
                        [
                            .. field.Rows.Select(row =>
                                row with
                                {
                                    Values = field.Inputs.ToDictionary(
                                        i => i.Name,
                                        // What a hidden input says of the row is as fresh as the page.
                                        i =>
                                            i.Kind == FieldKind.Hidden
                                                ? row.Values.GetValueOrDefault(i.Name)
                                                : typed[$"{field.Name}.{row.Key}.{i.Name}"].ToString()
                                    ),
                                }
                            ),
                        ],
                    }
                );
            else
            {
                var mine = typed[field.Name].ToString();
                if (conflict && mine.Trim() != (field.Value ?? ""))
                    errors.Add(new FieldError(field.Name, t["conflict.field", field.Label, field.Value ?? "–"]));
                fields.Add(field with { Value = mine, Prefilled = false });
            }
        }
        return model with
        {
            Fields = fields,
            Errors = errors,
            Status = refusals.Count == 0 ? 200 : StatusOf(refusals[0].Kind),
        };
    }

    internal static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Invalid => 422,
            RefusalKind.NotFound => 404,
            RefusalKind.Forbidden => 403,
            RefusalKind.Conflict => 409,
            RefusalKind.Refused => 409,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static async Task<IResult?> Enter(Ctx c, FrameReader frame, string permission)
    {
        c.Permission = permission;
        if (!c.Actor.May(permission))
        {
            await frame.Load(c);
            return View(Message(c.T, [Refusal.Forbidden("permission.missing")]));
        }
        if (await frame.Load(c))
            return null;
        return NotFound(c);
    }

    private static async Task<IResult?> Stale(Ctx c)
    {
        if (await c.Http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(c.Http))
            return null;
        return View(Message(c.T, [Refusal.Rule("form.stale")]) with { Status = 400 });
    }

    internal static MessageModel Message(Texts t, IReadOnlyList<Refusal> refusals) =>
        new()
        {
            Title = t["refused.title." + refusals[0].Kind.ToString().ToLowerInvariant()],
            Lede = string.Join(' ', refusals.Select(t.Of)),
            Status = StatusOf(refusals[0].Kind),
        };

    internal static IResult NotFound(Ctx c) => View(Message(c.T, [Refusal.NotFound("page.none")]));

    internal static IResult View(PageModel model)
    {
        IResult Of<TView>()
            where TView : Microsoft.AspNetCore.Components.IComponent =>
            new RazorComponentResult<TView>(new Dictionary<string, object?> { ["Model"] = model })
            {
                StatusCode = model.Status,
                PreventStreamingRendering = true,
            };
        return model switch
        {
            ListModel => Of<ListView>(),
            DetailModel => Of<DetailView>(),
            FormModel => Of<FormView>(),
            MessageModel => Of<MessageView>(),
            CustomModel custom => new RazorComponentResult(
                custom.View,
                new Dictionary<string, object?> { ["Model"] = custom.Content, ["Page"] = custom }
            )
            {
                StatusCode = model.Status,
                PreventStreamingRendering = true,
            },
            _ => throw new ArgumentException(model.GetType().Name),
        };
    }

    /// <summary>After a POST the browser fetches the next page with GET.</summary>
    private sealed class SeeOtherResult(string url) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
