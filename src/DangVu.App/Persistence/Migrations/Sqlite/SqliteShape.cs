using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Persistence.Migrations.Sqlite;

partial class SqliteAppDbModelSnapshot
{
    internal static void Shape(ModelBuilder builder) => new SqliteAppDbModelSnapshot().BuildModel(builder);
}
