using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Persistence.Migrations.Postgres;

partial class PostgresAppDbModelSnapshot
{
    internal static void Shape(ModelBuilder builder) => new PostgresAppDbModelSnapshot().BuildModel(builder);
}
