using System.Collections.Frozen;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import;

/// <summary>The words lists use for a member's status, folded, and their codes. "Active" says neither official nor probationary.</summary>
internal static class MemberStatusWords
{
    internal const string Official = "official";
    internal const string Probationary = "probationary";
    internal const string Exempt = "exempt";
    internal const string Transferred = "transferred";
    internal const string Left = "left";
    internal const string Dead = "dead";
    internal const string Active = "active";

    private static readonly FrozenDictionary<string, string> Codes = new[]
    {
        (Official, "official|chinh thuc|dang vien chinh thuc|dvct|ct|da chinh thuc"),
        (Probationary, "probationary|du bi|dang vien du bi|dvdb|db"),
        (
            Exempt,
            "exempt|mien sinh hoat|mien sinh hoat dang|duoc mien sinh hoat|mien cong tac va sinh hoat dang|mien cong tac sinh hoat dang|mien|mien cong tac va sinh hoat|dang vien mien sinh hoat|duoc mien sinh hoat dang|mien cong tac sinh hoat|mien sh|mien shđ|mien shd"
        ),
        (
            Transferred,
            "transferred|chuyen di|da chuyen di|chuyen sinh hoat|da chuyen sinh hoat|chuyen sinh hoat dang|da chuyen|chuyen sinh hoat dang chinh thuc|chuyen di noi khac|da chuyen sinh hoat dang|chuyen sinh hoat di|chuyen sinh hoat chinh thuc|chuyen sh|chuyen shd"
        ),
        (
            Left,
            "left|xoa ten|khai tru|xin ra|xin ra khoi dang|ra khoi dang|da ra khoi dang|dua ra khoi dang|da xoa ten|da khai tru|bi khai tru|bi xoa ten|da xin ra khoi dang|xin ra dang|ra dang"
        ),
        (Dead, "dead|tu tran|da tu tran|mat|da mat|chet|da chet|qua doi|da qua doi|hy sinh|da hy sinh"),
        (
            Active,
            "active|dang sinh hoat|dang hoat dong|hoat dong|sinh hoat|dang sinh hoat dang|dang cong tac|dang sh|binh thuong"
        ),
    }
        .SelectMany(entry => entry.Item2.Split('|').Select(word => (word, Code: entry.Item1)))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Code, StringComparer.Ordinal);

    internal static string? Code(string text) => Codes.GetValueOrDefault(Fold.Words(text));
}
