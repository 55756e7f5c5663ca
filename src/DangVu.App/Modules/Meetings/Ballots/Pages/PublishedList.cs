using System.Text.Json;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>
/// Every device ballot with its receipt, in the order of the receipts: each voter finds the own one, and anybody adds them up. Open to who may
/// read the meeting and to everybody on the roll of the ballot.
/// </summary>
internal static class PublishedList
{
    private static readonly IReadOnlyList<string> Published =
    [
        BallotStates.Closed,
        BallotStates.Counted,
        BallotStates.Told,
        BallotStates.Annulled,
    ];

    private sealed record Matter(Ballot Ballot, IReadOnlyList<BallotChoice> Choices, IReadOnlyList<BallotReceipt> Rows);

    private static async Task<Matter?> Find(Ctx c)
    {
        var id = c.Id();
        var ballot = await c
            .Db.Set<Ballot>()
            .AsNoTracking()
            .SingleOrDefaultAsync(b => b.Id == id && Published.Contains(b.State));
        if (ballot is not { HasDevices: true } || await c.Bodies.Find(ballot.BodyId) is not { } body)
            return null;
        var me = c.Actor.MemberId;
        if (
            !c.Actor.May(BallotPages.Read, body.Path)
            && !(me is not null && await c.Db.Set<BallotVoter>().AnyAsync(v => v.BallotId == id && v.MemberId == me))
        )
            return null;
        var rows = await c
            .Db.Set<BallotReceipt>()
            .AsNoTracking()
            .Where(r => r.BallotId == id)
            .OrderBy(r => r.Receipt)
            .ToListAsync();
        return new Matter(ballot, await BallotDesk.Choices(c.Db, id), rows);
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Find(c) is not var (ballot, choices, rows))
            return null;
        var t = c.T;
        var sums = Marks.Count(rows.Where(r => r.Valid).Select(r => r.Letters), choices.Count);
        return new DetailModel
        {
            Title = t["ballot.list"],
            Lede = t["ballot.list.lede", BallotPages.Name(t, ballot), rows.Count],
            Copies = true,
            Facts = ballot.State == BallotStates.Annulled ? [(t["ballot.annulled-for"], ballot.AnnulledFor)] : [],
            Actions = [new("CSV", $"/ballots/{ballot.Id}/list.csv"), new("JSON", $"/ballots/{ballot.Id}/list.json")],
            Sections =
            [
                new(null)
                {
                    Table = new Table(
                        [
                            new(t["ballot.receipt.column"]),
                            .. choices.Select(x => new Column(x.Text)),
                            new(t["ballot.valid.column"]),
                        ],
                        [
                            .. rows.Select(r =>
                                (IReadOnlyList<Cell>)
                                    [
                                        SlipCode.Grouped(r.Receipt),
                                        .. r.Letters.Select(mark => new Cell(
                                            BallotWords.Mark(t, ballot.IsElection, mark)
                                        )),
                                        t[r.Valid ? "yes" : "no"],
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["ballot.list.none"],
                        Total =
                        [
                            t["ballot.list.sum"],
                            .. sums.Select(s => new Cell(
                                ballot.IsElection ? Vn.Number(s.For) : t["ballot.list.sums", s.For, s.Against, s.Other]
                            )),
                            Cell.Of(rows.Count(r => r.Valid)),
                        ],
                    },
                },
            ],
            Help = t["ballot.list.help"],
        };
    }

    public static async Task<IResult?> File(Ctx c)
    {
        var format = c.Route("format");
        if (format is not ("csv" or "json") || await Find(c) is not var (ballot, choices, rows))
            return null;
        if (format == "json")
            return Results.File(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        ballot = ballot.Title,
                        ballot.Round,
                        letters = new
                        {
                            F = "for",
                            A = "against",
                            O = "other",
                        },
                        choices = choices.Select(x => x.Text),
                        ballots = rows.Select(r => new
                        {
                            r.Receipt,
                            r.Letters,
                            r.Valid,
                        }),
                    },
                    Api.Json
                ),
                "application/json",
                "danh-sach-phieu.json"
            );
        var sheet = new Sheet(
            "phieu",
            [
                new(c.T["ballot.receipt.column"]),
                .. choices.Select(x => new SheetColumn(x.Text)),
                new(c.T["ballot.valid.column"]),
            ],
            rows.Select(r =>
                (IReadOnlyList<SheetCell>)
                    [
                        SheetCell.Of(SlipCode.Grouped(r.Receipt)),
                        .. r.Letters.Select(mark => SheetCell.Of(BallotWords.Mark(c.T, ballot.IsElection, mark))),
                        SheetCell.Of(c.T[r.Valid ? "yes" : "no"]),
                    ]
            )
        );
        return Results.File(CsvWriter.Write(sheet), CsvWriter.MediaType, "danh-sach-phieu.csv");
    }
}
