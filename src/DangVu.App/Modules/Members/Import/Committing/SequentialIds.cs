using System.Buffers.Binary;

namespace DangVu.App.Modules.Members.Import.Committing;

/// <summary>Ids that follow each other, so that a hundred thousand rows are laid down in the order of their key.</summary>
internal sealed class SequentialIds
{
    private readonly byte[] bytes;
    private ulong last;

    public SequentialIds(Guid first)
    {
        bytes = first.ToByteArray(bigEndian: true);
        // The first half of the range is left to chance, the second to counting.
        bytes[10] &= 0x7F;
        last = BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(8));
    }

    public Guid Next()
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), ++last);
        return new Guid(bytes, bigEndian: true);
    }
}
