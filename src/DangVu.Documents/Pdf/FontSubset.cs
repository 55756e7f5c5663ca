using System.Buffers.Binary;
using System.Text;

namespace DangVu.Documents;

/// <summary>
/// Cuts a TrueType file down to the outlines a paper uses, so that a PDF carries tens of kilobytes of letters, not hundreds. Glyph
/// numbers stay, so widths and the table of characters stay right; what only shaping needs is left out.
/// </summary>
internal sealed class FontSubset
{
    private static readonly string[] s_kept =
    [
        "OS/2",
        "cmap",
        "cvt ",
        "fpgm",
        "glyf",
        "head",
        "hhea",
        "hmtx",
        "loca",
        "maxp",
        "name",
        "post",
        "prep",
    ];

    private readonly byte[] _font;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly bool _longOffsets;
    private readonly int _count;

    public FontSubset(byte[] font)
    {
        _font = font;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + 16 * i;
            _tables[Encoding.ASCII.GetString(font, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }

        _longOffsets = U16(_tables["head"].Offset + 50) == 1;
        _count = U16(_tables["maxp"].Offset + 4);
    }

    /// <summary>The font with the outlines of these glyphs and of those they are made of.</summary>
    public byte[] With(IEnumerable<ushort> glyphs)
    {
        var wanted = new HashSet<int> { 0 };
        var open = new Stack<int>(glyphs.Select(g => (int)g));
        while (open.TryPop(out var glyph))
        {
            if (glyph < _count && wanted.Add(glyph))
            {
                foreach (var part in Parts(glyph))
                {
                    open.Push(part);
                }
            }
        }

        var (outlines, offsets) = Outlines(wanted);
        return File(outlines, offsets);
    }

    private (byte[] Outlines, byte[] Offsets) Outlines(HashSet<int> wanted)
    {
        var outlines = new List<byte>();
        var offsets = new byte[(_count + 1) * (_longOffsets ? 4 : 2)];
        for (var glyph = 0; glyph <= _count; glyph++)
        {
            if (_longOffsets)
            {
                BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(glyph * 4), (uint)outlines.Count);
            }
            else
            {
                BinaryPrimitives.WriteUInt16BigEndian(offsets.AsSpan(glyph * 2), (ushort)(outlines.Count / 2));
            }

            if (wanted.Contains(glyph))
            {
                var (from, to) = Place(glyph);
                outlines.AddRange(_font.AsSpan(from, to - from));
                while (outlines.Count % 4 != 0)
                {
                    outlines.Add(0);
                }
            }
        }

        return ([.. outlines], offsets);
    }

    private byte[] File(byte[] outlines, byte[] offsets)
    {
        var names = s_kept.Where(_tables.ContainsKey).ToList();
        var power = 1 << (int)Math.Log2(names.Count);
        var at = 12 + 16 * names.Count;
        using var file = new MemoryStream();
        var head = new byte[at];
        BinaryPrimitives.WriteUInt32BigEndian(head, U32(0));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(4), (ushort)names.Count);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(6), (ushort)(power * 16));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(8), (ushort)Math.Log2(power));
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(10), (ushort)((names.Count - power) * 16));
        file.Position = at;
        for (var i = 0; i < names.Count; i++)
        {
            var table = names[i] switch
            {
                "glyf" => outlines,
                "loca" => offsets,
                "post" => NamelessPost(),
                var name => _font.AsSpan(_tables[name].Offset, _tables[name].Length).ToArray(),
            };
            var entry = head.AsSpan(12 + 16 * i);
            Encoding.ASCII.GetBytes(names[i], entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(table));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)file.Position);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)table.Length);
            file.Write(table);
            while (file.Position % 4 != 0)
            {
                file.WriteByte(0);
            }
        }

        file.Position = 0;
        file.Write(head);
        return file.ToArray();
    }

    /// <summary>The third version of the table: no names of glyphs, which nothing reads here.</summary>
    private byte[] NamelessPost()
    {
        var post = _font.AsSpan(_tables["post"].Offset, 32).ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(post, 0x00030000);
        return post;
    }

    private IEnumerable<int> Parts(int glyph)
    {
        var (at, to) = Place(glyph);
        if (to - at < 10 || (short)U16(at) >= 0)
        {
            yield break;
        }

        at += 10;
        int flags;
        do
        {
            flags = U16(at);
            yield return U16(at + 2);
            at += 4 + ((flags & 0x01) != 0 ? 4 : 2);
            at +=
                (flags & 0x08) != 0 ? 2
                : (flags & 0x40) != 0 ? 4
                : (flags & 0x80) != 0 ? 8
                : 0;
        } while ((flags & 0x20) != 0);
    }

    private (int From, int To) Place(int glyph)
    {
        var loca = _tables["loca"].Offset;
        var glyf = _tables["glyf"].Offset;
        return _longOffsets
            ? (glyf + (int)U32(loca + 4 * glyph), glyf + (int)U32(loca + 4 * glyph + 4))
            : (glyf + 2 * U16(loca + 2 * glyph), glyf + 2 * U16(loca + 2 * glyph + 2));
    }

    private static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (; table.Length >= 4; table = table[4..])
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(table);
        }

        Span<byte> rest = stackalloc byte[4];
        table.CopyTo(rest);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(rest);
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_font.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_font.AsSpan(at));
}
