using System.Collections.Frozen;
using static DangVu.App.Modules.Members.Import.Columns.ImportField;

namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>The words that head columns, folded (see Fold.Words), and what they mean. Words an office has taught stand beside these.</summary>
internal static class HeaderWords
{
    internal static FrozenDictionary<string, ColumnRole> Known { get; } = Build();

    private static FrozenDictionary<string, ColumnRole> Build()
    {
        var words = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        Flat(words);
        Grouped(words);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Flat(Dictionary<string, ColumnRole> words)
    {
        Add(words, Ordinal, "stt|tt|so tt|so thu tu|thu tu|no");
        Add(
            words,
            FullName,
            "ho va ten|ho ten|ho va ten khai sinh|ho ten khai sinh|ho va ten dang vien|ho ten dang vien|ten dang vien|"
                + "ho va ten dong chi|ho chu dem va ten|ho dem va ten|ho ten day du|dang vien|full name|name"
        );
        Add(
            words,
            FullName,
            "ho|ho dem|ho va dem|ho va ten dem|ho lot|ho va chu lot|ho chu dem|ho va ten lot|ho va chu dem|ho ten dem|ho va ten ho|ho va ten ho dem|ho va ten ho va ten dem|ho va ten ho lot|ho ten ho",
            FieldPart.FamilyName
        );
        Add(words, FullName, "ten|ho va ten ten|ho ten ten", FieldPart.GivenName);
        Add(
            words,
            OtherName,
            "ten khac|ten goi khac|ho ten khac|ho va ten thuong dung|ho ten dang dung|ho va ten dang dung|bi danh|ten thuong dung|other name"
        );
        Add(words, Sex, "gioi tinh|phai|gioi|nam nu|gt|sex|gender");
        Add(words, Sex, "nam", FieldPart.Male);
        Add(words, Sex, "nu", FieldPart.Female);
        Add(
            words,
            BirthDate,
            "ngay sinh|sinh ngay|ngay thang nam sinh|nam sinh|ntns|ngay thang sinh|sinh nam|sinh ngay thang nam|ngay thang nam sinh theo khai sinh|"
                + "ngay nam sinh|ns|birth date|date of birth|dob"
        );
        Add(words, Ethnicity, "dan toc|ethnicity");
        Add(words, Religion, "ton giao|religion");
        Add(
            words,
            IdentityNumber,
            "so cccd|cccd|so dinh danh|so dinh danh ca nhan|ma dinh danh|ma dinh danh ca nhan|ma so dinh danh|so can cuoc|so can cuoc cong dan|"
                + "can cuoc cong dan|can cuoc|so the can cuoc|so ddcn|ddcn|so the cccd|identity number"
        );
        Add(
            words,
            IdentityNumber,
            "so cmnd cccd|so cccd cmnd|cmnd cccd|cccd cmnd|so cmnd can cuoc|so cmnd so cccd|so cmnd hoac cccd|so cccd hoac cmnd|so cmtnd cccd|cmt cccd|so cmt cccd|so cmnd the can cuoc",
            FieldPart.EitherNumber
        );
        Add(
            words,
            CardNumber,
            "so the dang vien|so the dang|the dang vien|so the|the dang|so tdv|so tđv|so the dv|so the dang vien moi|so the dang vien 12 so|card number"
        );
        Add(words, CardPlace, "noi cap the|noi cap the dang|noi cap the dang vien|co quan cap the");
        Add(words, CardPlace, "noi cap", FieldPart.OfTheNumberBefore);
        Add(words, CardDate, "ngay cap the|ngay cap the dang|ngay cap the dang vien|ngay phat the|ngay nhan the");
        Add(words, CardDate, "ngay cap", FieldPart.OfTheNumberBefore);
        Add(
            words,
            OldCardNumber,
            "so the theo qd 85|so the dang vien theo qd 85|so the cu|so the dang cu|so the dang vien cu|so the dang vien theo quyet dinh 85|so the theo quyet dinh 85|so the theo qđ 85|the cu"
        );
        Add(
            words,
            Cell,
            "chi bo|to chuc dang|chi bo sinh hoat|to chuc dang sinh hoat|noi sinh hoat|noi sinh hoat dang|sinh hoat tai chi bo|ten chi bo|"
                + "dang sinh hoat tai chi bo|dang sinh hoat tai|thuoc chi bo|chi bo dang sinh hoat|to chuc dang dang sinh hoat|don vi sinh hoat|cell"
        );
        Add(words, BirthPlace, "noi sinh|noi khai sinh|noi dang ky khai sinh|noi dang ki khai sinh|birth place");
        Add(words, Hometown, "que quan|nguyen quan|que|hometown");
        Add(
            words,
            Residence,
            "thuong tru|noi thuong tru|ho khau thuong tru|noi dang ky thuong tru|dia chi thuong tru|noi cu tru|cu tru|noi o hien nay|noi o|cho o|"
                + "cho o hien nay|dia chi|dia chi hien nay|ho khau|noi o hien tai|residence|address"
        );
        Add(
            words,
            AdmittedOn,
            "ngay vao dang|ngay ket nap|ngay vao dang du bi|vao dang|ngay ket nap dang|ngay ket nap vao dang|ngay thang nam vao dang|nam vao dang|"
                + "ngay du bi|du bi|ngay vao dang lan dau|ngay thang vao dang|ket nap|ngay vao dcsvn|ngay vao dang csvn|admitted on"
        );
        Add(
            words,
            RecognisedOn,
            "ngay chinh thuc|chinh thuc|ngay vao dang chinh thuc|ngay cong nhan chinh thuc|ngay cong nhan dang vien chinh thuc|cong nhan chinh thuc|"
                + "ngay chuyen chinh thuc|ngay chuyen dang chinh thuc|ngay cong nhan|recognised on"
        );
        Add(
            words,
            Status,
            "trang thai|trang thai hoat dong|tinh trang|tinh trang dang vien|trang thai dang vien|loai dang vien|status"
        );
        Add(
            words,
            LeftOn,
            "ngay roi|ngay roi mat mien|ngay mat|ngay ra khoi dang|ngay chuyen di|ngay mien|ngay roi khoi dang|ngay roi mat mien sinh hoat|left on"
        );
        Add(
            words,
            OldIdNumber,
            "cmnd|so cmnd|cmnd cu|so cmnd cu|cmt|so cmt|chung minh nhan dan|so chung minh nhan dan|so cmtnd"
        );
        Add(words, Note, "ghi chu|gc|chu thich|note");
        Add(words, PartyRecordId, "id|ma dang vien|ma so dang vien|so ly lich|so ly lich dang vien|ma ho so|ma dv");
        Add(words, Phone, "so dien thoai|dien thoai|sdt|dt|so đt|so dt|di dong|dien thoai di dong|phone");
        Add(
            words,
            Occupation,
            "nghe nghiep|nghe nghiep hien nay|nghe nghiep ban than|cong viec|cong viec hien nay|occupation"
        );
        Add(
            words,
            Education,
            "trinh do hoc van|hoc van|giao duc pho thong|trinh do van hoa|van hoa|tdhv|gdpt|education"
        );
        Add(
            words,
            ProfessionalLevel,
            "trinh do chuyen mon|chuyen mon|chuyen mon nghiep vu|trinh do chuyen mon nghiep vu|tdcm"
        );
        Add(
            words,
            PoliticalTheory,
            "ly luan chinh tri|llct|trinh do ly luan chinh tri|trinh do llct|ly luan|chinh tri"
        );
        Add(
            words,
            Position,
            "chuc vu|chuc vu dang|chuc vu chuyen mon|chuc vu hien nay|chuc danh|nhiem vu|chuc vu trong dang|position"
        );
    }

    private static void Grouped(Dictionary<string, ColumnRole> words)
    {
        foreach (
            var birth in Split(
                "nam sinh|ngay sinh|ngay thang nam sinh|gioi tinh|sinh ngay|nam nu|gioi|phai|nam sinh ngay sinh"
            )
        )
        {
            Add(words, Sex, birth + " nam", FieldPart.Male);
            Add(words, Sex, birth + " nu", FieldPart.Female);
            Add(words, BirthDate, birth + " ngay", FieldPart.Day);
            Add(words, BirthDate, birth + " thang", FieldPart.Month);
            Add(words, BirthDate, birth + " year", FieldPart.Year);
        }

        Add(words, BirthDate, "nam sinh nam sinh|ngay sinh nam sinh");
        foreach (
            var joined in Split(
                "ngay vao dang|vao dang|ngay thang nam vao dang|ngay thang vao dang|ngay vao dcsvn|thoi gian vao dang|nam vao dang"
            )
        )
        {
            Add(
                words,
                AdmittedOn,
                $"{joined} du bi|{joined} ket nap|{joined} ngay du bi|{joined} ngay ket nap|{joined} lan dau"
            );
            Add(words, RecognisedOn, $"{joined} chinh thuc|{joined} ngay chinh thuc|{joined} cong nhan chinh thuc");
        }

        foreach (var card in Split("the dang vien|the dang|the"))
        {
            Add(words, CardNumber, $"{card} so|{card} so the");
            Add(words, CardPlace, card + " noi cap");
            Add(words, CardDate, card + " ngay cap");
        }

        foreach (var identity in Split("cccd|can cuoc|can cuoc cong dan|so dinh danh"))
        {
            Add(words, IdentityNumber, $"{identity} so|{identity} so cccd");
            Add(words, None, $"{identity} noi cap|{identity} ngay cap");
        }

        foreach (var level in Split("trinh do|trinh do cac mat"))
        {
            Add(
                words,
                Education,
                $"{level} hoc van|{level} van hoa|{level} giao duc pho thong|{level} gdpt|{level} pho thong"
            );
            Add(words, ProfessionalLevel, $"{level} chuyen mon|{level} chuyen mon nghiep vu|{level} cm");
            Add(words, PoliticalTheory, $"{level} ly luan chinh tri|{level} llct|{level} chinh tri|{level} ly luan");
        }

        foreach (var (word, role) in words.ToList())
        {
            if (role is { Field: BirthPlace or Hometown or Residence, Part: FieldPart.Whole })
            {
                Places(words, word, role.Field);
            }
        }
    }

    private static void Places(Dictionary<string, ColumnRole> words, string place, ImportField field)
    {
        (string Level, FieldPart Part)[] levels =
        [
            (
                "chi tiet|so nha|dia chi chi tiet|ap|thon|ap khu pho|so nha duong|cu the|dia chi|noi khai sinh chi tiet",
                FieldPart.Detail
            ),
            (
                "xa|phuong|xa phuong|phuong xa|xa phuong thi tran|cap xa|xa phuong dac khu|phuong xa thi tran",
                FieldPart.Commune
            ),
            ("huyen|quan|huyen quan|quan huyen|cap huyen|huyen thi xa thanh pho|quan huyen thi xa", FieldPart.District),
            (
                "tinh|thanh pho|tinh thanh pho|tinh tp|tinh thanh|cap tinh|tinh thanh pho truc thuoc tw",
                FieldPart.Province
            ),
            ("quoc gia|nuoc", FieldPart.Country),
        ];
        foreach (var (level, part) in levels)
        {
            foreach (var word in Split(level))
            {
                Add(words, field, $"{place} {word}", part);
            }
        }
    }

    private static void Add(
        Dictionary<string, ColumnRole> words,
        ImportField field,
        string spellings,
        FieldPart part = FieldPart.Whole
    )
    {
        foreach (var word in Split(spellings))
        {
            words.TryAdd(word, new(field, part));
        }
    }

    private static string[] Split(string spellings) => spellings.Split('|');
}
