using System.Buffers.Binary;

namespace DangVu.Documents;

/// <summary>
/// An Office file is a ZIP, and whoever writes one stamps every entry with the hour. Sets these stamps to one fixed day, so that
/// the same content is the same file and no clock leaks into it.
/// </summary>
internal static class FixedZip
{
    private const uint EndOfDirectory = 0x06054B50;
    private const uint DirectoryEntry = 0x02014B50;

    // The first day the format can hold, 1 January 1980, at midnight.
    private const uint FirstDay = 0x00210000;

    public static byte[] Stamp(byte[] zip)
    {
        var bytes = zip.AsSpan();
        var end = bytes.Length - 22;
        while (end >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(bytes[end..]) != EndOfDirectory)
        {
            end--;
        }

        if (end < 0)
        {
            throw new InvalidDataException("Not a ZIP file.");
        }

        int entries = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]);
        var at = BinaryPrimitives.ReadInt32LittleEndian(bytes[(end + 16)..]);
        for (var i = 0; i < entries; i++)
        {
            var entry = bytes[at..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != DirectoryEntry)
            {
                throw new InvalidDataException("The ZIP's directory is broken.");
            }

            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], FirstDay);
            var local = BinaryPrimitives.ReadInt32LittleEndian(entry[42..]);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes[(local + 10)..], FirstDay);
            at +=
                46
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return zip;
    }
}
