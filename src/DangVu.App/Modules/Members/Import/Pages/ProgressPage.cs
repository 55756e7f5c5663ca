using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>How far a long import is. The page asks again by itself every two seconds, by a header, without script; it can be left.</summary>
internal static class ProgressPage
{
    private const string Again = "2";

    /// <summary>The page of a job that goes on or has just ended; null when there is none to tell of.</summary>
    public static async Task<PageModel?> Busy(Ctx c)
    {
        var jobs = c.Work.Get<ImportJobs>();
        if (jobs.Find(c.Id(), c.Db.OfficeId) is not { } job)
            return null;
        if (!job.Done.IsCompleted)
            return Going(c, job);
        var outcome = await ImportJobs.Outcome(job);
        if (!job.Writes)
        {
            jobs.Remove(c.Id());
            return outcome.IsDone ? null : PageRoutes.Message(c.T, outcome.Refusals);
        }
        if (outcome.IsDone)
            return Written(c, job, outcome.Value);
        jobs.Remove(c.Id());
        return PageRoutes.Message(c.T, outcome.Refusals) with { Actions = [Back(c)] };
    }

    /// <summary>The plan, made anew where it is not at hand; null when that takes long or was refused, and Busy tells.</summary>
    public static async Task<ImportPlan?> Planned(Ctx c, ImportUpload upload)
    {
        var uploads = c.Work.Get<Uploads>();
        if (uploads.Planned(upload.Id) is { } known)
            return known;
        var jobs = c.Work.Get<ImportJobs>();
        var job = jobs.Start(upload.Id, c.Work, upload.FileName, writes: false, (u, watch) => u.Plan(upload, watch));
        if (!await ImportJobs.Ended(job) || (await ImportJobs.Outcome(job)).IsRefused)
            return null;
        jobs.Remove(upload.Id);
        return uploads.Planned(upload.Id);
    }

    /// <summary>Stops what is going on: of a list being read nothing is left, of one being written nothing was written.</summary>
    public static async Task<Result<string>> Stop(Ctx c, FormReader form)
    {
        if (!await UploadPage.MayImport(c))
            return Refusal.NotFound("page.none");
        var jobs = c.Work.Get<ImportJobs>();
        if (jobs.Find(c.Id(), c.Db.OfficeId) is not { } job)
            return "/members/import/" + c.Id();
        job.Stop();
        await ImportJobs.Ended(job, TimeSpan.FromSeconds(10));
        return await c.Work.Get<Uploads>().Find(c.Id()) is null && !job.Writes
            ? "/members/import"
            : "/members/import/" + c.Id();
    }

    private static DetailModel Going(Ctx c, ImportJob job)
    {
        c.Http.Response.Headers["Refresh"] = Again;
        var t = c.T;
        var (stage, done, of) = job.Watch.Now;
        var said = t["import.stage." + stage.ToString().ToLowerInvariant()];
        return new DetailModel
        {
            Title = t[job.Writes ? "import.busy.writing" : "import.busy.reading", job.FileName],
            Lede = t[job.Writes ? "import.busy.writing.lede" : "import.busy.reading.lede"],
            Crumbs = [new(t["members.title"], "/members"), new(t["import.title"], "/members/import")],
            Actions =
            [
                new(t["import.busy.look"], "/members/import/" + c.Id(), Primary: true),
                new(t["import.busy.stop"], $"/members/import/{c.Id()}/stop", Post: true),
            ],
            Sections =
            [
                new Section(said)
                {
                    Text = of > 0 ? t["import.busy.of", Vn.Number(done), Vn.Number(of)] : null,
                    Chart = of > 0 ? new ProgressChart(said, done, of) : null,
                },
            ],
            Help = t["import.busy.help"],
        };
    }

    private static DetailModel Written(Ctx c, ImportJob job, Guid run)
    {
        c.Http.Response.Headers["Refresh"] = "0;url=/members/imports/" + run;
        return new DetailModel
        {
            Title = c.T["import.busy.written", job.FileName],
            Lede = c.T["import.busy.written.lede"],
            Actions = [new(c.T["import.busy.report"], "/members/imports/" + run, Primary: true)],
        };
    }

    private static PageAction Back(Ctx c) => new(c.T["import.busy.back"], "/members/import/" + c.Id(), Primary: true);
}
