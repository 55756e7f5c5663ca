using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>One reader for each kind of body.</summary>
internal static class BodyReader
{
    public static RuleBody Read(BodyKind kind, NodeReader at)
    {
        RuleBody body = kind switch
        {
            BodyKind.Votes => VotesReader.Read(at),
            BodyKind.Criteria => CriteriaReader.Read(at),
            BodyKind.Grades => GradeReader.Read(at),
            BodyKind.Catalogue => CatalogueReader.Read(at),
            BodyKind.Table => TableReader.Read(at),
            BodyKind.Steps => StepsReader.Read(at),
            BodyKind.Numbering => NumberingReader.Read(at),
            BodyKind.Calendar => CalendarReader.Read(at),
            BodyKind.Agenda => AgendaReader.Read(at),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        at.Done();
        return body;
    }
}
