using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DangVu.App.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_feed_reads",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    told = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_feed_reads", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "access_grants",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_grants", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "access_invitations",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_invitations", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "adm_candidates",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    occupation = table.Column<string>(type: "TEXT", nullable: true),
                    residence = table.Column<string>(type: "TEXT", nullable: true),
                    education = table.Column<string>(type: "TEXT", nullable: true),
                    chosen_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    step_since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    admitted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recognised_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recognition_decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adm_candidates", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "adm_helpers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adm_helpers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "adm_movements",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    grounds = table.Column<string>(type: "TEXT", nullable: true),
                    entitled = table.Column<int>(type: "INTEGER", nullable: true),
                    in_favour = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adm_movements", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "adm_papers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adm_papers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "adm_screening_entries",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    listed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome_note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adm_screening_entries", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "adm_screenings",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adm_screenings", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "adm_steps",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    candidate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    entitled = table.Column<int>(type: "INTEGER", nullable: true),
                    present = table.Column<int>(type: "INTEGER", nullable: true),
                    in_favour = table.Column<int>(type: "INTEGER", nullable: true),
                    needed = table.Column<int>(type: "INTEGER", nullable: true),
                    carried = table.Column<bool>(type: "INTEGER", nullable: true),
                    method = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adm_steps", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    large_type = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    acting_as = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tally = table.Column<string>(type: "TEXT", nullable: false),
                    payload_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => new { x.office_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "audit_heads",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_heads", x => x.office_id);
                });

            migrationBuilder.CreateTable(
                name: "audit_payloads",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_payloads", x => new { x.office_id, x.seq });
                });

            migrationBuilder.CreateTable(
                name: "brd_assessments",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_met = table.Column<bool>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<decimal>(type: "TEXT", nullable: true),
                    not_applicable = table.Column<bool>(type: "INTEGER", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    evidence_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    rule_id = table.Column<string>(type: "TEXT", nullable: true),
                    annulled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annul_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brd_assessments", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "brd_boards",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    tell_days = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    close_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brd_boards", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "brd_criteria",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    wording = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    owner_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    needed = table.Column<string>(type: "TEXT", nullable: true),
                    plan = table.Column<string>(type: "TEXT", nullable: true),
                    plan_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    words = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brd_criteria", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "brd_links",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    board_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    criterion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_brd_links", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cad_classes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    organiser = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cad_classes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cad_planned",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    birth_date = table.Column<string>(type: "TEXT", nullable: true),
                    theory = table.Column<string>(type: "TEXT", nullable: true),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    removed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remove_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cad_planned", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cad_plans",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term = table.Column<string>(type: "TEXT", nullable: false),
                    post = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cad_plans", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cad_policies",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cad_policies", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cad_training",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    class_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    certificate = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cad_training", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cls_ballot_lines",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    excellent = table.Column<int>(type: "INTEGER", nullable: false),
                    good = table.Column<int>(type: "INTEGER", nullable: false),
                    completed = table.Column<int>(type: "INTEGER", nullable: false),
                    not_completed = table.Column<int>(type: "INTEGER", nullable: false),
                    carried = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cls_ballot_lines", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cls_ballots",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    entitled = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    cast = table.Column<int>(type: "INTEGER", nullable: false),
                    invalid = table.Column<int>(type: "INTEGER", nullable: false),
                    needed = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cls_ballots", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cls_facts",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fact = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cls_facts", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cls_rounds",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    span = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    term_label = table.Column<string>(type: "TEXT", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    self_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decide_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    bodies_rule = table.Column<string>(type: "TEXT", nullable: false),
                    members_rule = table.Column<string>(type: "TEXT", nullable: false),
                    partners_rule = table.Column<string>(type: "TEXT", nullable: false),
                    subjects_rule = table.Column<string>(type: "TEXT", nullable: false),
                    order_rule = table.Column<string>(type: "TEXT", nullable: false),
                    points_rule = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cls_rounds", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cls_subjects",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    span = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    of = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    is_graded = table.Column<bool>(type: "INTEGER", nullable: false),
                    not_graded_reason = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    group = table.Column<string>(type: "TEXT", nullable: true),
                    self_grade = table.Column<string>(type: "TEXT", nullable: true),
                    proposed_grade = table.Column<string>(type: "TEXT", nullable: true),
                    voted_grade = table.Column<string>(type: "TEXT", nullable: true),
                    voted_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_grade = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    has_open_complaint = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cls_subjects", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cls_verdicts",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    rule_checksum = table.Column<string>(type: "TEXT", nullable: true),
                    trace = table.Column<string>(type: "TEXT", nullable: true),
                    annulled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annul_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cls_verdicts", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "com_commendations",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    merit = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    decision_number = table.Column<string>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    presented_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annulled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_com_commendations", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "com_deeds",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    award_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deed_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_com_deeds", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "com_opinions",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    award_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: false),
                    agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_com_opinions", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "com_votes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    award_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    voting_body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    official = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    in_favour = table.Column<int>(type: "INTEGER", nullable: false),
                    against = table.Column<int>(type: "INTEGER", nullable: false),
                    abstained = table.Column<int>(type: "INTEGER", nullable: false),
                    needed = table.Column<int>(type: "INTEGER", nullable: false),
                    carried = table.Column<bool>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_com_votes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_attendances",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_attendances", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_documents",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    run = table.Column<string>(type: "TEXT", nullable: true),
                    term_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    issued_as = table.Column<string>(type: "TEXT", nullable: true),
                    symbol = table.Column<string>(type: "TEXT", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    secrecy = table.Column<string>(type: "TEXT", nullable: true),
                    shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    arrival_number = table.Column<int>(type: "INTEGER", nullable: true),
                    signer = table.Column<string>(type: "TEXT", nullable: true),
                    recipients = table.Column<string>(type: "TEXT", nullable: true),
                    handed_to = table.Column<string>(type: "TEXT", nullable: true),
                    holds_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    holds_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annulled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annul_reason = table.Column<string>(type: "TEXT", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced = table.Column<bool>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_documents", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_gaps",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_gaps", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_links",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_links", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_number_runs",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    term_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run = table.Column<string>(type: "TEXT", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_number_runs", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_studies",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    speaker = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", nullable: true),
                    makes_up_for_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_studies", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_study_documents",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    study_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_study_documents", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dir_study_plans",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    drop_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dir_study_plans", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "dis_decisions",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    effect_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    announced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annulled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annul_number = table.Column<string>(type: "TEXT", nullable: true),
                    annul_reason = table.Column<string>(type: "TEXT", nullable: true),
                    reinstated = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dis_decisions", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "file_contents",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_contents", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "file_files",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    of_kind = table.Column<string>(type: "TEXT", nullable: false),
                    of_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    added_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_files", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ins_case_papers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ins_case_papers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ins_case_readers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ins_case_readers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ins_cases",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    subject_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    secretary_reads = table.Column<bool>(type: "INTEGER", nullable: false),
                    inspectors_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ins_cases", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ins_items",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    lead_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ins_items", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ins_programmes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ins_programmes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_agenda_items",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    presenter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    minutes = table.Column<string>(type: "TEXT", nullable: true),
                    opinions = table.Column<byte[]>(type: "BLOB", nullable: true),
                    carried_over = table.Column<bool>(type: "INTEGER", nullable: false),
                    carried_from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_agenda_items", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_attendance",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    came_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    left_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    entitled = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_attendance", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_ballot_choices",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    paper_for = table.Column<int>(type: "INTEGER", nullable: false),
                    paper_against = table.Column<int>(type: "INTEGER", nullable: false),
                    paper_other = table.Column<int>(type: "INTEGER", nullable: false),
                    device_for = table.Column<int>(type: "INTEGER", nullable: false),
                    device_against = table.Column<int>(type: "INTEGER", nullable: false),
                    device_other = table.Column<int>(type: "INTEGER", nullable: false),
                    @base = table.Column<int>(name: "base", type: "INTEGER", nullable: false),
                    needed = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    vote_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_ballot_choices", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_ballot_codes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_ballot_codes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_ballot_receipts",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", nullable: false),
                    letters = table.Column<string>(type: "TEXT", nullable: false),
                    valid = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_ballot_receipts", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_ballot_roll",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    present = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_ballot_roll", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_ballot_slots",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    filled = table.Column<bool>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_ballot_slots", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_ballot_tellers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ballot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    signed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_ballot_tellers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_ballots",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    paper_form = table.Column<string>(type: "TEXT", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    previous_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    entitled = table.Column<int>(type: "INTEGER", nullable: false),
                    entitled_present = table.Column<int>(type: "INTEGER", nullable: false),
                    present_at_end = table.Column<int>(type: "INTEGER", nullable: true),
                    papers_issued = table.Column<int>(type: "INTEGER", nullable: false),
                    slips_issued = table.Column<int>(type: "INTEGER", nullable: false),
                    slips_returned = table.Column<int>(type: "INTEGER", nullable: false),
                    papers_collected = table.Column<int>(type: "INTEGER", nullable: false),
                    papers_invalid = table.Column<int>(type: "INTEGER", nullable: false),
                    devices_cast = table.Column<int>(type: "INTEGER", nullable: false),
                    devices_invalid = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: true),
                    rule_checksum = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    rule_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    annulled_for = table.Column<string>(type: "TEXT", nullable: true),
                    box_public = table.Column<byte[]>(type: "BLOB", nullable: true),
                    box_wrapped = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_ballots", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_delegates",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mandate = table.Column<string>(type: "TEXT", nullable: false),
                    rejected_for = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_delegates", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_directives",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    named = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_directives", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_guests",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_guests", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_meetings",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    regular_month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    time = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    notice_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    invited_times = table.Column<int>(type: "INTEGER", nullable: false),
                    papers_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    pre_meeting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    draft = table.Column<string>(type: "TEXT", nullable: true),
                    drafter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    length = table.Column<int>(type: "INTEGER", nullable: true),
                    chair_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    secretary_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    guests = table.Column<string>(type: "TEXT", nullable: true),
                    on_list = table.Column<int>(type: "INTEGER", nullable: false),
                    expected = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    entitled = table.Column<int>(type: "INTEGER", nullable: false),
                    entitled_present = table.Column<int>(type: "INTEGER", nullable: false),
                    absent_with_reason = table.Column<int>(type: "INTEGER", nullable: false),
                    absent_without_reason = table.Column<int>(type: "INTEGER", nullable: false),
                    speakers = table.Column<int>(type: "INTEGER", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    resolution = table.Column<string>(type: "TEXT", nullable: true),
                    grade = table.Column<string>(type: "TEXT", nullable: true),
                    from_paper = table.Column<bool>(type: "INTEGER", nullable: false),
                    annulled_for = table.Column<string>(type: "TEXT", nullable: true),
                    minutes_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    minutes_done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_up_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_up_how = table.Column<string>(type: "TEXT", nullable: true),
                    sent_up_confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_meetings", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_minutes_drafts",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    closed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_minutes_drafts", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_papers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", nullable: false),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    symbol = table.Column<string>(type: "TEXT", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_papers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_prior_opinions",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_prior_opinions", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_scores",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: false),
                    suggested = table.Column<string>(type: "TEXT", nullable: true),
                    parts = table.Column<string>(type: "TEXT", nullable: false),
                    points = table.Column<decimal>(type: "TEXT", precision: 6, scale: 2, nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    scored_by = table.Column<string>(type: "TEXT", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    rule_checksum = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_scores", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_task_words",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_task_words", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "meet_votes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    present_then = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    in_favour = table.Column<int>(type: "INTEGER", nullable: false),
                    against = table.Column<int>(type: "INTEGER", nullable: false),
                    other = table.Column<int>(type: "INTEGER", nullable: false),
                    @base = table.Column<int>(name: "base", type: "INTEGER", nullable: false),
                    needed = table.Column<int>(type: "INTEGER", nullable: false),
                    passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    rule_checksum = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    rule_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meet_votes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_badges",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    years = table.Column<int>(type: "INTEGER", nullable: false),
                    awarded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_badges", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_header_words",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    shown = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_header_words", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_history",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    paper = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<string>(type: "TEXT", nullable: true),
                    until = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_history", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_import_rows",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sheet = table.Column<string>(type: "TEXT", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    member_version = table.Column<int>(type: "INTEGER", nullable: false),
                    kept = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_import_rows", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_import_uploads",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_import_uploads", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_import_verdicts",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", nullable: false),
                    birth_date = table.Column<string>(type: "TEXT", nullable: true),
                    cell = table.Column<string>(type: "TEXT", nullable: true),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_same = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_import_verdicts", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_imports",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    read_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    new_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    update_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    same_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    refused_rows = table.Column<int>(type: "INTEGER", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_imports", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_list_columns",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_list_columns", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_members",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    sort_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    other_name = table.Column<string>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    birth_date = table.Column<string>(type: "TEXT", nullable: true),
                    ethnicity = table.Column<string>(type: "TEXT", nullable: true),
                    religion = table.Column<string>(type: "TEXT", nullable: true),
                    hometown = table.Column<string>(type: "TEXT", nullable: true),
                    residence = table.Column<string>(type: "TEXT", nullable: true),
                    occupation = table.Column<string>(type: "TEXT", nullable: true),
                    education = table.Column<string>(type: "TEXT", nullable: true),
                    professional_level = table.Column<string>(type: "TEXT", nullable: true),
                    political_theory = table.Column<string>(type: "TEXT", nullable: true),
                    phone = table.Column<string>(type: "TEXT", nullable: true),
                    identity_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    identity_digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    identity_end = table.Column<string>(type: "TEXT", nullable: true),
                    card_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    card_digest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    card_end = table.Column<string>(type: "TEXT", nullable: true),
                    card_place = table.Column<string>(type: "TEXT", nullable: true),
                    card_date = table.Column<string>(type: "TEXT", nullable: true),
                    old_card_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    old_identity_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    birth_place = table.Column<string>(type: "TEXT", nullable: true),
                    party_record_id = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    left_on = table.Column<string>(type: "TEXT", nullable: true),
                    admitted_on = table.Column<string>(type: "TEXT", nullable: true),
                    recognised_on = table.Column<string>(type: "TEXT", nullable: true),
                    cell_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_members", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_memberships",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    how = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_memberships", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_papers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_papers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_records",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record_number = table.Column<string>(type: "TEXT", nullable: true),
                    union_on = table.Column<string>(type: "TEXT", nullable: true),
                    union_place = table.Column<string>(type: "TEXT", nullable: true),
                    admission_decision = table.Column<string>(type: "TEXT", nullable: true),
                    admission_decided_on = table.Column<string>(type: "TEXT", nullable: true),
                    admission_place = table.Column<string>(type: "TEXT", nullable: true),
                    introducers = table.Column<string>(type: "TEXT", nullable: true),
                    recognition_decision = table.Column<string>(type: "TEXT", nullable: true),
                    hired_on = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_records", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_requests",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_requests", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_saved_lists",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_saved_lists", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_statuses",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    planned_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_statuses", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "mem_words",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mem_words", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "notice_addresses",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    confirm_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    confirm_by = table.Column<DateTime>(type: "TEXT", nullable: true),
                    digest = table.Column<string>(type: "TEXT", nullable: false),
                    weekday = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_addresses", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "notice_jobs",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    about_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    not_before = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    payload_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_jobs", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "notice_mail_servers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", nullable: false),
                    port = table.Column<int>(type: "INTEGER", nullable: false),
                    tls = table.Column<string>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    secret_cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    sender = table.Column<string>(type: "TEXT", nullable: false),
                    sender_name = table.Column<string>(type: "TEXT", nullable: false),
                    site = table.Column<string>(type: "TEXT", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_to = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    digest_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    sends_from = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_mail_servers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ntb_comments",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notebook_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    commented_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    entered_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ntb_comments", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ntb_deeds",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notebook_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    planned_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_page = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_deputy = table.Column<bool>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: true),
                    corrected_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ntb_deeds", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ntb_notebooks",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_deputy = table.Column<bool>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ntb_notebooks", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ntb_phrases",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ntb_phrases", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ntb_planned",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notebook_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    duty = table.Column<string>(type: "TEXT", nullable: true),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ntb_planned", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_bodies",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    cell_type = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    founded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    dissolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_bodies", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_body_history",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    cell_type = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    committee = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    superior = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_body_history", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_offices",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    superior = table.Column<string>(type: "TEXT", nullable: true),
                    committee_name = table.Column<string>(type: "TEXT", nullable: false),
                    demo_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    old_tone_marks = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_offices", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_offices_held",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_offices_held", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_reorganisation_changes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_reorganisation_changes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_reorganisations",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    members = table.Column<int>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    done_by = table.Column<string>(type: "TEXT", nullable: false),
                    undone_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", nullable: true),
                    undone_for = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_reorganisations", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_reorganised_bodies",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_reorganised_bodies", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_terms",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_terms", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "org_working_rules",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    in_charge_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    in_charge_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    with_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    mechanism = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_org_working_rules", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "pap_wordings",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pap_wordings", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_month_items",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    permission = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    planned_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    moved_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    own = table.Column<bool>(type: "INTEGER", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_month_items", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_month_plans",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    changes = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_month_plans", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_programmes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: true),
                    month = table.Column<int>(type: "INTEGER", nullable: true),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    focus = table.Column<string>(type: "TEXT", nullable: true),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_programmes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_target_values",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_target_values", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_targets",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    planned = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    roll_up = table.Column<string>(type: "TEXT", nullable: false),
                    reached = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    reached_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_targets", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_task_helpers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    helper_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_task_helpers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_task_steps",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    task_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_task_steps", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "prg_tasks",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_event = table.Column<string>(type: "TEXT", nullable: true),
                    due_days = table.Column<int>(type: "INTEGER", nullable: true),
                    due_body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source_kind = table.Column<string>(type: "TEXT", nullable: true),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    assigned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    rating = table.Column<string>(type: "TEXT", nullable: true),
                    rated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    rolled_from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    rolled_to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prg_tasks", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rec_care",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    who = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    todo = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rec_care", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rec_checks",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    still_met = table.Column<bool>(type: "INTEGER", nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    remedy_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remedied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remedy = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rec_checks", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rec_dossiers",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    award = table.Column<string>(type: "TEXT", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    meeting = table.Column<string>(type: "TEXT", nullable: true),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    decision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reopened_for = table.Column<string>(type: "TEXT", nullable: true),
                    reopened_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rec_dossiers", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rec_evidence",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    is_met = table.Column<bool>(type: "INTEGER", nullable: true),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_for = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rec_evidence", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rec_remarks",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rec_remarks", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rec_steps",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    rule_checksum = table.Column<string>(type: "TEXT", nullable: true),
                    trace = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rec_steps", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rec_votes",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dossier_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    official = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    in_favour = table.Column<int>(type: "INTEGER", nullable: false),
                    against = table.Column<int>(type: "INTEGER", nullable: false),
                    abstained = table.Column<int>(type: "INTEGER", nullable: false),
                    needed = table.Column<int>(type: "INTEGER", nullable: false),
                    carried = table.Column<bool>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rec_votes", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rep_blocks",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_kind = table.Column<string>(type: "TEXT", nullable: false),
                    block = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_blocks", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rep_citations",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    directive_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    block = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    named = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_citations", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rep_reports",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    frozen = table.Column<string>(type: "TEXT", nullable: false),
                    checksum = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_reports", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "replay_refs",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @ref = table.Column<string>(name: "ref", type: "TEXT", nullable: false),
                    target = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replay_refs", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rev_parts",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    heading = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rev_parts", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rev_rounds",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rev_rounds", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rev_sheets",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    form_group = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    own_grade = table.Column<string>(type: "TEXT", nullable: true),
                    comments = table.Column<string>(type: "TEXT", nullable: true),
                    conclusion = table.Column<string>(type: "TEXT", nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    excused_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    absent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    absent_reason = table.Column<string>(type: "TEXT", nullable: true),
                    next_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    residence = table.Column<string>(type: "TEXT", nullable: true),
                    residence_from = table.Column<string>(type: "TEXT", nullable: true),
                    residence_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rev_sheets", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rev_suggestions",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    suggested_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rev_suggestions", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rul_own",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    checksum = table.Column<string>(type: "TEXT", nullable: false),
                    loaded_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    loaded_by = table.Column<string>(type: "TEXT", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_by = table.Column<string>(type: "TEXT", nullable: true),
                    retired_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    retired_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rul_own", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rul_scores",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    not_applicable = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rul_scores", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_absences",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_absences", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_comments",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    turn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    remedy_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_comments", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_draws",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    from_month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    per_month = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<string>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", nullable: false),
                    spread = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_replan = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_draws", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_moves",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    turn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    with_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_month = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    own_word_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    own_word_by = table.Column<string>(type: "TEXT", nullable: true),
                    other_word_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    other_word_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_moves", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_readings",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    turn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reader = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_readings", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_remedies",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_remedies", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_sheets",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    turn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: false),
                    catalogue_id = table.Column<string>(type: "TEXT", nullable: false),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    typed_by = table.Column<string>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_sheets", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "self_turns",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    collective = table.Column<string>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    list_place = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_turns", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sho_shortcomings",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    found_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    remedy = table.Column<string>(type: "TEXT", nullable: false),
                    owner_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    deadline = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    carried = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    verified_by = table.Column<string>(type: "TEXT", nullable: true),
                    verifier_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sho_shortcomings", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sho_steps",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    shortcoming_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    old_deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    new_deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    by_member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sho_steps", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "wrk_contributions",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contributor = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    quantity = table.Column<string>(type: "TEXT", nullable: true),
                    pledged = table.Column<long>(type: "INTEGER", nullable: false),
                    pledged_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrk_contributions", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "wrk_photos",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    caption = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrk_photos", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "wrk_progress",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    percent = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrk_progress", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "wrk_receipts",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contribution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrk_receipts", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "wrk_spendings",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: false),
                    payee = table.Column<string>(type: "TEXT", nullable: true),
                    voucher = table.Column<string>(type: "TEXT", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrk_spendings", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "wrk_works",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", nullable: false),
                    need = table.Column<string>(type: "TEXT", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", nullable: true),
                    estimate = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    needed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    mobilised_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    handed_over_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    receiver = table.Column<string>(type: "TEXT", nullable: true),
                    handover_note = table.Column<string>(type: "TEXT", nullable: true),
                    annulled_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    annul_reason = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wrk_works", x => new { x.office_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "AspNetUsers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_grants_office_id_body_id_id",
                table: "access_grants",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_candidates_office_id_body_id_id",
                table: "adm_candidates",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_candidates_office_id_chosen_on_id",
                table: "adm_candidates",
                columns: new[] { "office_id", "chosen_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_candidates_office_id_member_id",
                table: "adm_candidates",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_helpers_office_id_body_id_id",
                table: "adm_helpers",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_helpers_office_id_candidate_id",
                table: "adm_helpers",
                columns: new[] { "office_id", "candidate_id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_movements_office_id_body_id_id",
                table: "adm_movements",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_movements_office_id_member_id",
                table: "adm_movements",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_movements_office_id_on_id",
                table: "adm_movements",
                columns: new[] { "office_id", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_papers_office_id_body_id_id",
                table: "adm_papers",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_papers_office_id_candidate_id_code",
                table: "adm_papers",
                columns: new[] { "office_id", "candidate_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adm_screening_entries_office_id_body_id_id",
                table: "adm_screening_entries",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_screening_entries_office_id_round_id_member_id",
                table: "adm_screening_entries",
                columns: new[] { "office_id", "round_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adm_screenings_office_id_body_id_id",
                table: "adm_screenings",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_screenings_office_id_body_id_year",
                table: "adm_screenings",
                columns: new[] { "office_id", "body_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_adm_steps_office_id_body_id_id",
                table: "adm_steps",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_adm_steps_office_id_candidate_id_on",
                table: "adm_steps",
                columns: new[] { "office_id", "candidate_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "AspNetUserClaims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "AspNetUserLogins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_office_id_record_id_seq",
                table: "audit_entries",
                columns: new[] { "office_id", "record_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_assessments_office_id_board_id_on",
                table: "brd_assessments",
                columns: new[] { "office_id", "board_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_assessments_office_id_body_id_id",
                table: "brd_assessments",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_assessments_office_id_criterion_id_on",
                table: "brd_assessments",
                columns: new[] { "office_id", "criterion_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_assessments_office_id_evidence_id",
                table: "brd_assessments",
                columns: new[] { "office_id", "evidence_id" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_boards_office_id_body_id_family",
                table: "brd_boards",
                columns: new[] { "office_id", "body_id", "family" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_boards_office_id_body_id_id",
                table: "brd_boards",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_boards_office_id_opened_on_id",
                table: "brd_boards",
                columns: new[] { "office_id", "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_criteria_office_id_board_id_code",
                table: "brd_criteria",
                columns: new[] { "office_id", "board_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_brd_criteria_office_id_body_id_id",
                table: "brd_criteria",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_links_office_id_board_id_criterion_id_target_id",
                table: "brd_links",
                columns: new[] { "office_id", "board_id", "criterion_id", "target_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_brd_links_office_id_body_id_id",
                table: "brd_links",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_brd_links_office_id_target_id",
                table: "brd_links",
                columns: new[] { "office_id", "target_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_classes_office_id_body_id_id",
                table: "cad_classes",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_classes_office_id_from_id",
                table: "cad_classes",
                columns: new[] { "office_id", "from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_planned_office_id_body_id_id",
                table: "cad_planned",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_planned_office_id_member_id",
                table: "cad_planned",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_planned_office_id_plan_id",
                table: "cad_planned",
                columns: new[] { "office_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_plans_office_id_body_id_id",
                table: "cad_plans",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_plans_office_id_body_id_term_post",
                table: "cad_plans",
                columns: new[] { "office_id", "body_id", "term", "post" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cad_policies_office_id_body_id_id",
                table: "cad_policies",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_policies_office_id_on_id",
                table: "cad_policies",
                columns: new[] { "office_id", "on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_training_office_id_body_id_id",
                table: "cad_training",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cad_training_office_id_class_id_member_id",
                table: "cad_training",
                columns: new[] { "office_id", "class_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cad_training_office_id_member_id",
                table: "cad_training",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_ballot_lines_office_id_ballot_id",
                table: "cls_ballot_lines",
                columns: new[] { "office_id", "ballot_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_ballot_lines_office_id_body_id_id",
                table: "cls_ballot_lines",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_ballot_lines_office_id_subject_id",
                table: "cls_ballot_lines",
                columns: new[] { "office_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_ballots_office_id_body_id_id",
                table: "cls_ballots",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_ballots_office_id_round_id_body_id",
                table: "cls_ballots",
                columns: new[] { "office_id", "round_id", "body_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_facts_office_id_body_id_id",
                table: "cls_facts",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_facts_office_id_subject_id_fact",
                table: "cls_facts",
                columns: new[] { "office_id", "subject_id", "fact" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cls_rounds_office_id_body_id_id",
                table: "cls_rounds",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_rounds_office_id_year_span",
                table: "cls_rounds",
                columns: new[] { "office_id", "year", "span" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cls_subjects_office_id_body_id_id",
                table: "cls_subjects",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_subjects_office_id_of_year",
                table: "cls_subjects",
                columns: new[] { "office_id", "of", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_subjects_office_id_round_id_body_id_position",
                table: "cls_subjects",
                columns: new[] { "office_id", "round_id", "body_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_subjects_office_id_round_id_kind_position_id",
                table: "cls_subjects",
                columns: new[] { "office_id", "round_id", "kind", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_subjects_office_id_round_id_of",
                table: "cls_subjects",
                columns: new[] { "office_id", "round_id", "of" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cls_verdicts_office_id_body_id_id",
                table: "cls_verdicts",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_verdicts_office_id_round_id_stage",
                table: "cls_verdicts",
                columns: new[] { "office_id", "round_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_verdicts_office_id_stage_on",
                table: "cls_verdicts",
                columns: new[] { "office_id", "stage", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_cls_verdicts_office_id_subject_id_on",
                table: "cls_verdicts",
                columns: new[] { "office_id", "subject_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_com_commendations_office_id_body_id_id",
                table: "com_commendations",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_commendations_office_id_decided_on",
                table: "com_commendations",
                columns: new[] { "office_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ix_com_commendations_office_id_member_id",
                table: "com_commendations",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_commendations_office_id_proposed_on_id",
                table: "com_commendations",
                columns: new[] { "office_id", "proposed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_deeds_office_id_award_id_deed_id",
                table: "com_deeds",
                columns: new[] { "office_id", "award_id", "deed_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_com_deeds_office_id_body_id_id",
                table: "com_deeds",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_deeds_office_id_deed_id",
                table: "com_deeds",
                columns: new[] { "office_id", "deed_id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_opinions_office_id_award_id",
                table: "com_opinions",
                columns: new[] { "office_id", "award_id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_opinions_office_id_body_id_id",
                table: "com_opinions",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_votes_office_id_award_id",
                table: "com_votes",
                columns: new[] { "office_id", "award_id" });

            migrationBuilder.CreateIndex(
                name: "ix_com_votes_office_id_body_id_id",
                table: "com_votes",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_attendances_office_id_body_id_id",
                table: "dir_attendances",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_attendances_office_id_member_id",
                table: "dir_attendances",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_attendances_office_id_study_id_member_id",
                table: "dir_attendances",
                columns: new[] { "office_id", "study_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dir_documents_office_id_body_id_id",
                table: "dir_documents",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_documents_office_id_body_id_signed_on_id",
                table: "dir_documents",
                columns: new[] { "office_id", "body_id", "signed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_documents_office_id_body_id_term_id_run_number",
                table: "dir_documents",
                columns: new[] { "office_id", "body_id", "term_id", "run", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dir_documents_office_id_body_id_way_received_on_id",
                table: "dir_documents",
                columns: new[] { "office_id", "body_id", "way", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_documents_office_id_body_id_way_signed_on_id",
                table: "dir_documents",
                columns: new[] { "office_id", "body_id", "way", "signed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_documents_office_id_symbol",
                table: "dir_documents",
                columns: new[] { "office_id", "symbol" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_gaps_office_id_body_id_id",
                table: "dir_gaps",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_gaps_office_id_body_id_term_id_run_number",
                table: "dir_gaps",
                columns: new[] { "office_id", "body_id", "term_id", "run", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dir_links_office_id_body_id_id",
                table: "dir_links",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_links_office_id_directive_id",
                table: "dir_links",
                columns: new[] { "office_id", "directive_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_links_office_id_source_id_directive_id",
                table: "dir_links",
                columns: new[] { "office_id", "source_id", "directive_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dir_number_runs_office_id_body_id_term_id_run",
                table: "dir_number_runs",
                columns: new[] { "office_id", "body_id", "term_id", "run" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dir_studies_office_id_body_id_held_on_id",
                table: "dir_studies",
                columns: new[] { "office_id", "body_id", "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_studies_office_id_body_id_id",
                table: "dir_studies",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_study_documents_office_id_body_id_id",
                table: "dir_study_documents",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_study_documents_office_id_directive_id",
                table: "dir_study_documents",
                columns: new[] { "office_id", "directive_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_study_documents_office_id_study_id_directive_id",
                table: "dir_study_documents",
                columns: new[] { "office_id", "study_id", "directive_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dir_study_plans_office_id_body_id_directive_id",
                table: "dir_study_plans",
                columns: new[] { "office_id", "body_id", "directive_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dir_study_plans_office_id_body_id_due_on_id",
                table: "dir_study_plans",
                columns: new[] { "office_id", "body_id", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_study_plans_office_id_body_id_id",
                table: "dir_study_plans",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dir_study_plans_office_id_directive_id",
                table: "dir_study_plans",
                columns: new[] { "office_id", "directive_id" });

            migrationBuilder.CreateIndex(
                name: "ix_dis_decisions_office_id_body_id_id",
                table: "dis_decisions",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dis_decisions_office_id_decided_on_id",
                table: "dis_decisions",
                columns: new[] { "office_id", "decided_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dis_decisions_office_id_member_id",
                table: "dis_decisions",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_file_files_office_id_body_id_id",
                table: "file_files",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_file_files_office_id_of_id_id",
                table: "file_files",
                columns: new[] { "office_id", "of_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_case_papers_office_id_case_id",
                table: "ins_case_papers",
                columns: new[] { "office_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_case_readers_office_id_case_id",
                table: "ins_case_readers",
                columns: new[] { "office_id", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_case_readers_office_id_member_id",
                table: "ins_case_readers",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_cases_office_id_body_id_id",
                table: "ins_cases",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_cases_office_id_opened_on_id",
                table: "ins_cases",
                columns: new[] { "office_id", "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_items_office_id_body_id_id",
                table: "ins_items",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_items_office_id_programme_id",
                table: "ins_items",
                columns: new[] { "office_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_items_office_id_year_quarter",
                table: "ins_items",
                columns: new[] { "office_id", "year", "quarter" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_programmes_office_id_body_id_id",
                table: "ins_programmes",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ins_programmes_office_id_body_id_year",
                table: "ins_programmes",
                columns: new[] { "office_id", "body_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_agenda_items_office_id_body_id_id",
                table: "meet_agenda_items",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_agenda_items_office_id_body_id_source_folded",
                table: "meet_agenda_items",
                columns: new[] { "office_id", "body_id", "source", "folded" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_agenda_items_office_id_meeting_id_position",
                table: "meet_agenda_items",
                columns: new[] { "office_id", "meeting_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_attendance_office_id_body_id_id",
                table: "meet_attendance",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_attendance_office_id_meeting_id_member_id",
                table: "meet_attendance",
                columns: new[] { "office_id", "meeting_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_attendance_office_id_member_id",
                table: "meet_attendance",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_choices_office_id_ballot_id_position",
                table: "meet_ballot_choices",
                columns: new[] { "office_id", "ballot_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_choices_office_id_body_id_id",
                table: "meet_ballot_choices",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_codes_office_id_ballot_id",
                table: "meet_ballot_codes",
                columns: new[] { "office_id", "ballot_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_codes_office_id_code_digest",
                table: "meet_ballot_codes",
                columns: new[] { "office_id", "code_digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_receipts_office_id_ballot_id_receipt",
                table: "meet_ballot_receipts",
                columns: new[] { "office_id", "ballot_id", "receipt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_receipts_office_id_body_id_id",
                table: "meet_ballot_receipts",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_roll_office_id_ballot_id_member_id",
                table: "meet_ballot_roll",
                columns: new[] { "office_id", "ballot_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_roll_office_id_body_id_id",
                table: "meet_ballot_roll",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_slots_office_id_ballot_id_filled",
                table: "meet_ballot_slots",
                columns: new[] { "office_id", "ballot_id", "filled" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_tellers_office_id_ballot_id_member_id",
                table: "meet_ballot_tellers",
                columns: new[] { "office_id", "ballot_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballot_tellers_office_id_body_id_id",
                table: "meet_ballot_tellers",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballots_office_id_body_id_id",
                table: "meet_ballots",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballots_office_id_meeting_id",
                table: "meet_ballots",
                columns: new[] { "office_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_ballots_office_id_previous_id",
                table: "meet_ballots",
                columns: new[] { "office_id", "previous_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_delegates_office_id_body_id_id",
                table: "meet_delegates",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_delegates_office_id_meeting_id_member_id",
                table: "meet_delegates",
                columns: new[] { "office_id", "meeting_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_directives_office_id_body_id_id",
                table: "meet_directives",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_directives_office_id_directive_id_id",
                table: "meet_directives",
                columns: new[] { "office_id", "directive_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_directives_office_id_meeting_id_directive_id",
                table: "meet_directives",
                columns: new[] { "office_id", "meeting_id", "directive_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_guests_office_id_body_id_id",
                table: "meet_guests",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_guests_office_id_meeting_id",
                table: "meet_guests",
                columns: new[] { "office_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_meetings_office_id_body_id_collective_regular_month",
                table: "meet_meetings",
                columns: new[] { "office_id", "body_id", "collective", "regular_month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_meetings_office_id_body_id_id",
                table: "meet_meetings",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_meetings_office_id_body_id_planned_on_id",
                table: "meet_meetings",
                columns: new[] { "office_id", "body_id", "planned_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_meetings_office_id_collective_regular_month_body_id_stage",
                table: "meet_meetings",
                columns: new[] { "office_id", "collective", "regular_month", "body_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_meetings_office_id_planned_on_id",
                table: "meet_meetings",
                columns: new[] { "office_id", "planned_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_minutes_drafts_office_id_body_id_id",
                table: "meet_minutes_drafts",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_minutes_drafts_office_id_meeting_id_item_id",
                table: "meet_minutes_drafts",
                columns: new[] { "office_id", "meeting_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_papers_office_id_body_id_id",
                table: "meet_papers",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_papers_office_id_meeting_id_paper",
                table: "meet_papers",
                columns: new[] { "office_id", "meeting_id", "paper" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_prior_opinions_office_id_body_id_id",
                table: "meet_prior_opinions",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_prior_opinions_office_id_meeting_id",
                table: "meet_prior_opinions",
                columns: new[] { "office_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_scores_office_id_body_id_id",
                table: "meet_scores",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_scores_office_id_meeting_id",
                table: "meet_scores",
                columns: new[] { "office_id", "meeting_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_task_words_office_id_body_id_id",
                table: "meet_task_words",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_task_words_office_id_meeting_id_task_id",
                table: "meet_task_words",
                columns: new[] { "office_id", "meeting_id", "task_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meet_votes_office_id_body_id_id",
                table: "meet_votes",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_meet_votes_office_id_meeting_id",
                table: "meet_votes",
                columns: new[] { "office_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_badges_office_id_body_id_id",
                table: "mem_badges",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_badges_office_id_member_id_years",
                table: "mem_badges",
                columns: new[] { "office_id", "member_id", "years" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mem_header_words_office_id_words",
                table: "mem_header_words",
                columns: new[] { "office_id", "words" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mem_history_office_id_kind_member_id",
                table: "mem_history",
                columns: new[] { "office_id", "kind", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_history_office_id_member_id_kind",
                table: "mem_history",
                columns: new[] { "office_id", "member_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_import_rows_office_id_import_id_outcome_id",
                table: "mem_import_rows",
                columns: new[] { "office_id", "import_id", "outcome", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_imports_office_id_at",
                table: "mem_imports",
                columns: new[] { "office_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_list_columns_office_id_account_id",
                table: "mem_list_columns",
                columns: new[] { "office_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_card_digest",
                table: "mem_members",
                columns: new[] { "office_id", "card_digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_card_end",
                table: "mem_members",
                columns: new[] { "office_id", "card_end" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_cell_id_sort_key_id",
                table: "mem_members",
                columns: new[] { "office_id", "cell_id", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_folded",
                table: "mem_members",
                columns: new[] { "office_id", "folded" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_identity_digest",
                table: "mem_members",
                columns: new[] { "office_id", "identity_digest" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_identity_end",
                table: "mem_members",
                columns: new[] { "office_id", "identity_end" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_import_id",
                table: "mem_members",
                columns: new[] { "office_id", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_members_office_id_sort_key_id",
                table: "mem_members",
                columns: new[] { "office_id", "sort_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_memberships_office_id_body_id_id",
                table: "mem_memberships",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_memberships_office_id_member_id_from",
                table: "mem_memberships",
                columns: new[] { "office_id", "member_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_papers_office_id_member_id_code",
                table: "mem_papers",
                columns: new[] { "office_id", "member_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mem_records_office_id_member_id",
                table: "mem_records",
                columns: new[] { "office_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mem_requests_office_id_body_id_id",
                table: "mem_requests",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_requests_office_id_member_id",
                table: "mem_requests",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_requests_office_id_state_asked_on_id",
                table: "mem_requests",
                columns: new[] { "office_id", "state", "asked_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_saved_lists_office_id_name",
                table: "mem_saved_lists",
                columns: new[] { "office_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_statuses_office_id_member_id_from",
                table: "mem_statuses",
                columns: new[] { "office_id", "member_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_statuses_office_id_status_member_id",
                table: "mem_statuses",
                columns: new[] { "office_id", "status", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_words_office_id_member_id",
                table: "mem_words",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mem_words_office_id_word_member_id",
                table: "mem_words",
                columns: new[] { "office_id", "word", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_addresses_office_id_digest",
                table: "notice_addresses",
                columns: new[] { "office_id", "digest" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_jobs_office_id_about_id",
                table: "notice_jobs",
                columns: new[] { "office_id", "about_id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_jobs_office_id_key",
                table: "notice_jobs",
                columns: new[] { "office_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_jobs_office_id_made_at_id",
                table: "notice_jobs",
                columns: new[] { "office_id", "made_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_jobs_office_id_state_not_before",
                table: "notice_jobs",
                columns: new[] { "office_id", "state", "not_before" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_comments_office_id_body_id_id",
                table: "ntb_comments",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_comments_office_id_notebook_id_quarter",
                table: "ntb_comments",
                columns: new[] { "office_id", "notebook_id", "quarter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ntb_deeds_office_id_body_id_id",
                table: "ntb_deeds",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_deeds_office_id_member_id",
                table: "ntb_deeds",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_deeds_office_id_notebook_id",
                table: "ntb_deeds",
                columns: new[] { "office_id", "notebook_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_notebooks_office_id_body_id_id",
                table: "ntb_notebooks",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_notebooks_office_id_member_id_year",
                table: "ntb_notebooks",
                columns: new[] { "office_id", "member_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ntb_notebooks_office_id_year_body_id",
                table: "ntb_notebooks",
                columns: new[] { "office_id", "year", "body_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_phrases_office_id_body_id_id",
                table: "ntb_phrases",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_planned_office_id_body_id_id",
                table: "ntb_planned",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ntb_planned_office_id_notebook_id",
                table: "ntb_planned",
                columns: new[] { "office_id", "notebook_id" });

            migrationBuilder.CreateIndex(
                name: "ix_org_bodies_office_id_folded",
                table: "org_bodies",
                columns: new[] { "office_id", "folded" });

            migrationBuilder.CreateIndex(
                name: "ix_org_bodies_office_id_path",
                table: "org_bodies",
                columns: new[] { "office_id", "path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_org_body_history_office_id_body_id_id",
                table: "org_body_history",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_org_offices_held_office_id_body_id_id",
                table: "org_offices_held",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_org_offices_held_office_id_member_id",
                table: "org_offices_held",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_org_reorganisation_changes_office_id_reorganisation_id",
                table: "org_reorganisation_changes",
                columns: new[] { "office_id", "reorganisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_org_reorganisations_office_id_body_id_id",
                table: "org_reorganisations",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_org_reorganised_bodies_office_id_body_id_id",
                table: "org_reorganised_bodies",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_org_reorganised_bodies_office_id_reorganisation_id",
                table: "org_reorganised_bodies",
                columns: new[] { "office_id", "reorganisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_org_terms_office_id_label",
                table: "org_terms",
                columns: new[] { "office_id", "label" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_org_working_rules_office_id_body_id_id",
                table: "org_working_rules",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_pap_wordings_office_id_form_from",
                table: "pap_wordings",
                columns: new[] { "office_id", "form", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_prg_month_items_office_id_body_id_id",
                table: "prg_month_items",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_month_items_office_id_body_id_month",
                table: "prg_month_items",
                columns: new[] { "office_id", "body_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_month_items_office_id_body_id_moved_to",
                table: "prg_month_items",
                columns: new[] { "office_id", "body_id", "moved_to" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_month_items_office_id_plan_id",
                table: "prg_month_items",
                columns: new[] { "office_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_month_plans_office_id_body_id_id",
                table: "prg_month_plans",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_month_plans_office_id_body_id_month",
                table: "prg_month_plans",
                columns: new[] { "office_id", "body_id", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_prg_month_plans_office_id_month",
                table: "prg_month_plans",
                columns: new[] { "office_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_programmes_office_id_body_id_id",
                table: "prg_programmes",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_programmes_office_id_body_id_period",
                table: "prg_programmes",
                columns: new[] { "office_id", "body_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_prg_programmes_office_id_directive_id",
                table: "prg_programmes",
                columns: new[] { "office_id", "directive_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_programmes_office_id_parent_id",
                table: "prg_programmes",
                columns: new[] { "office_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_target_values_office_id_body_id_id",
                table: "prg_target_values",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_target_values_office_id_target_id_on",
                table: "prg_target_values",
                columns: new[] { "office_id", "target_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_targets_office_id_body_id_id",
                table: "prg_targets",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_targets_office_id_body_id_year",
                table: "prg_targets",
                columns: new[] { "office_id", "body_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_targets_office_id_parent_id",
                table: "prg_targets",
                columns: new[] { "office_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_task_helpers_office_id_body_id_id",
                table: "prg_task_helpers",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_task_helpers_office_id_member_id",
                table: "prg_task_helpers",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_task_helpers_office_id_task_id",
                table: "prg_task_helpers",
                columns: new[] { "office_id", "task_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_task_steps_office_id_body_id_id",
                table: "prg_task_steps",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_task_steps_office_id_task_id",
                table: "prg_task_steps",
                columns: new[] { "office_id", "task_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_body_id_deadline",
                table: "prg_tasks",
                columns: new[] { "office_id", "body_id", "deadline" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_body_id_id",
                table: "prg_tasks",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_directive_id_deadline",
                table: "prg_tasks",
                columns: new[] { "office_id", "directive_id", "deadline" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_due_event_due_from",
                table: "prg_tasks",
                columns: new[] { "office_id", "due_event", "due_from" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_person_id_deadline",
                table: "prg_tasks",
                columns: new[] { "office_id", "person_id", "deadline" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_programme_id_number",
                table: "prg_tasks",
                columns: new[] { "office_id", "programme_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_source_id",
                table: "prg_tasks",
                columns: new[] { "office_id", "source_id" });

            migrationBuilder.CreateIndex(
                name: "ix_prg_tasks_office_id_state_deadline",
                table: "prg_tasks",
                columns: new[] { "office_id", "state", "deadline" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_care_office_id_body_id_id",
                table: "rec_care",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_care_office_id_dossier_id_item",
                table: "rec_care",
                columns: new[] { "office_id", "dossier_id", "item" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rec_checks_office_id_body_id_id",
                table: "rec_checks",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_checks_office_id_dossier_id_on",
                table: "rec_checks",
                columns: new[] { "office_id", "dossier_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_dossiers_office_id_award",
                table: "rec_dossiers",
                columns: new[] { "office_id", "award" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_dossiers_office_id_body_id_id",
                table: "rec_dossiers",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_dossiers_office_id_valid_to",
                table: "rec_dossiers",
                columns: new[] { "office_id", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_evidence_office_id_body_id_id",
                table: "rec_evidence",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_evidence_office_id_dossier_id_on",
                table: "rec_evidence",
                columns: new[] { "office_id", "dossier_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_remarks_office_id_body_id_id",
                table: "rec_remarks",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_remarks_office_id_dossier_id",
                table: "rec_remarks",
                columns: new[] { "office_id", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_steps_office_id_body_id_id",
                table: "rec_steps",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_steps_office_id_dossier_id_on",
                table: "rec_steps",
                columns: new[] { "office_id", "dossier_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_votes_office_id_body_id_id",
                table: "rec_votes",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rec_votes_office_id_dossier_id",
                table: "rec_votes",
                columns: new[] { "office_id", "dossier_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rep_blocks_office_id_report_kind_block",
                table: "rep_blocks",
                columns: new[] { "office_id", "report_kind", "block" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rep_citations_office_id_body_id_id",
                table: "rep_citations",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rep_citations_office_id_directive_id_id",
                table: "rep_citations",
                columns: new[] { "office_id", "directive_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rep_citations_office_id_report_id",
                table: "rep_citations",
                columns: new[] { "office_id", "report_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rep_reports_office_id_body_id_id",
                table: "rep_reports",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_replay_refs_office_id_ref",
                table: "replay_refs",
                columns: new[] { "office_id", "ref" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rev_parts_office_id_body_id_id",
                table: "rev_parts",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_parts_office_id_sheet_id_heading",
                table: "rev_parts",
                columns: new[] { "office_id", "sheet_id", "heading" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rev_rounds_office_id_body_id_id",
                table: "rev_rounds",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_rounds_office_id_from",
                table: "rev_rounds",
                columns: new[] { "office_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_sheets_office_id_body_id_id",
                table: "rev_sheets",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_sheets_office_id_member_id",
                table: "rev_sheets",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_sheets_office_id_round_id_body_id",
                table: "rev_sheets",
                columns: new[] { "office_id", "round_id", "body_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_sheets_office_id_state",
                table: "rev_sheets",
                columns: new[] { "office_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_suggestions_office_id_body_id_id",
                table: "rev_suggestions",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rev_suggestions_office_id_sheet_id",
                table: "rev_suggestions",
                columns: new[] { "office_id", "sheet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_rul_own_office_id_family_slug",
                table: "rul_own",
                columns: new[] { "office_id", "family", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rul_scores_office_id_body_id_id",
                table: "rul_scores",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_rul_scores_office_id_case_id_item_stage",
                table: "rul_scores",
                columns: new[] { "office_id", "case_id", "item", "stage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_self_absences_office_id_body_id_id",
                table: "self_absences",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_absences_office_id_member_id_from",
                table: "self_absences",
                columns: new[] { "office_id", "member_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_self_comments_office_id_turn_id",
                table: "self_comments",
                columns: new[] { "office_id", "turn_id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_draws_office_id_body_id_from_month",
                table: "self_draws",
                columns: new[] { "office_id", "body_id", "from_month" });

            migrationBuilder.CreateIndex(
                name: "ix_self_draws_office_id_body_id_id",
                table: "self_draws",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_moves_office_id_body_id_id",
                table: "self_moves",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_moves_office_id_body_id_state",
                table: "self_moves",
                columns: new[] { "office_id", "body_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_self_moves_office_id_turn_id",
                table: "self_moves",
                columns: new[] { "office_id", "turn_id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_moves_office_id_with_member_id_state",
                table: "self_moves",
                columns: new[] { "office_id", "with_member_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_self_readings_office_id_turn_id",
                table: "self_readings",
                columns: new[] { "office_id", "turn_id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_remedies_office_id_body_id_due_on_id",
                table: "self_remedies",
                columns: new[] { "office_id", "body_id", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_remedies_office_id_body_id_id",
                table: "self_remedies",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_sheets_office_id_turn_id",
                table: "self_sheets",
                columns: new[] { "office_id", "turn_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_self_turns_office_id_body_id_collective_month",
                table: "self_turns",
                columns: new[] { "office_id", "body_id", "collective", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_self_turns_office_id_body_id_id",
                table: "self_turns",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_self_turns_office_id_member_id_month",
                table: "self_turns",
                columns: new[] { "office_id", "member_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_self_turns_office_id_month",
                table: "self_turns",
                columns: new[] { "office_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_sho_shortcomings_office_id_body_id_deadline",
                table: "sho_shortcomings",
                columns: new[] { "office_id", "body_id", "deadline" });

            migrationBuilder.CreateIndex(
                name: "ix_sho_shortcomings_office_id_body_id_id",
                table: "sho_shortcomings",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sho_shortcomings_office_id_deadline_id",
                table: "sho_shortcomings",
                columns: new[] { "office_id", "deadline", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sho_shortcomings_office_id_member_id",
                table: "sho_shortcomings",
                columns: new[] { "office_id", "member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sho_shortcomings_office_id_state_deadline_id",
                table: "sho_shortcomings",
                columns: new[] { "office_id", "state", "deadline", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sho_steps_office_id_body_id_id",
                table: "sho_steps",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sho_steps_office_id_shortcoming_id",
                table: "sho_steps",
                columns: new[] { "office_id", "shortcoming_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_contributions_office_id_body_id_id",
                table: "wrk_contributions",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_contributions_office_id_work_id",
                table: "wrk_contributions",
                columns: new[] { "office_id", "work_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_photos_office_id_body_id_id",
                table: "wrk_photos",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_photos_office_id_work_id",
                table: "wrk_photos",
                columns: new[] { "office_id", "work_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_progress_office_id_body_id_id",
                table: "wrk_progress",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_progress_office_id_work_id",
                table: "wrk_progress",
                columns: new[] { "office_id", "work_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_receipts_office_id_body_id_id",
                table: "wrk_receipts",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_receipts_office_id_on",
                table: "wrk_receipts",
                columns: new[] { "office_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_receipts_office_id_work_id",
                table: "wrk_receipts",
                columns: new[] { "office_id", "work_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_spendings_office_id_body_id_id",
                table: "wrk_spendings",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_spendings_office_id_work_id",
                table: "wrk_spendings",
                columns: new[] { "office_id", "work_id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_works_office_id_body_id_id",
                table: "wrk_works",
                columns: new[] { "office_id", "body_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_works_office_id_needed_on_id",
                table: "wrk_works",
                columns: new[] { "office_id", "needed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_wrk_works_office_id_started_on",
                table: "wrk_works",
                columns: new[] { "office_id", "started_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_feed_reads");

            migrationBuilder.DropTable(
                name: "access_grants");

            migrationBuilder.DropTable(
                name: "access_invitations");

            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "adm_candidates");

            migrationBuilder.DropTable(
                name: "adm_helpers");

            migrationBuilder.DropTable(
                name: "adm_movements");

            migrationBuilder.DropTable(
                name: "adm_papers");

            migrationBuilder.DropTable(
                name: "adm_screening_entries");

            migrationBuilder.DropTable(
                name: "adm_screenings");

            migrationBuilder.DropTable(
                name: "adm_steps");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "audit_heads");

            migrationBuilder.DropTable(
                name: "audit_payloads");

            migrationBuilder.DropTable(
                name: "brd_assessments");

            migrationBuilder.DropTable(
                name: "brd_boards");

            migrationBuilder.DropTable(
                name: "brd_criteria");

            migrationBuilder.DropTable(
                name: "brd_links");

            migrationBuilder.DropTable(
                name: "cad_classes");

            migrationBuilder.DropTable(
                name: "cad_planned");

            migrationBuilder.DropTable(
                name: "cad_plans");

            migrationBuilder.DropTable(
                name: "cad_policies");

            migrationBuilder.DropTable(
                name: "cad_training");

            migrationBuilder.DropTable(
                name: "cls_ballot_lines");

            migrationBuilder.DropTable(
                name: "cls_ballots");

            migrationBuilder.DropTable(
                name: "cls_facts");

            migrationBuilder.DropTable(
                name: "cls_rounds");

            migrationBuilder.DropTable(
                name: "cls_subjects");

            migrationBuilder.DropTable(
                name: "cls_verdicts");

            migrationBuilder.DropTable(
                name: "com_commendations");

            migrationBuilder.DropTable(
                name: "com_deeds");

            migrationBuilder.DropTable(
                name: "com_opinions");

            migrationBuilder.DropTable(
                name: "com_votes");

            migrationBuilder.DropTable(
                name: "dir_attendances");

            migrationBuilder.DropTable(
                name: "dir_documents");

            migrationBuilder.DropTable(
                name: "dir_gaps");

            migrationBuilder.DropTable(
                name: "dir_links");

            migrationBuilder.DropTable(
                name: "dir_number_runs");

            migrationBuilder.DropTable(
                name: "dir_studies");

            migrationBuilder.DropTable(
                name: "dir_study_documents");

            migrationBuilder.DropTable(
                name: "dir_study_plans");

            migrationBuilder.DropTable(
                name: "dis_decisions");

            migrationBuilder.DropTable(
                name: "file_contents");

            migrationBuilder.DropTable(
                name: "file_files");

            migrationBuilder.DropTable(
                name: "ins_case_papers");

            migrationBuilder.DropTable(
                name: "ins_case_readers");

            migrationBuilder.DropTable(
                name: "ins_cases");

            migrationBuilder.DropTable(
                name: "ins_items");

            migrationBuilder.DropTable(
                name: "ins_programmes");

            migrationBuilder.DropTable(
                name: "meet_agenda_items");

            migrationBuilder.DropTable(
                name: "meet_attendance");

            migrationBuilder.DropTable(
                name: "meet_ballot_choices");

            migrationBuilder.DropTable(
                name: "meet_ballot_codes");

            migrationBuilder.DropTable(
                name: "meet_ballot_receipts");

            migrationBuilder.DropTable(
                name: "meet_ballot_roll");

            migrationBuilder.DropTable(
                name: "meet_ballot_slots");

            migrationBuilder.DropTable(
                name: "meet_ballot_tellers");

            migrationBuilder.DropTable(
                name: "meet_ballots");

            migrationBuilder.DropTable(
                name: "meet_delegates");

            migrationBuilder.DropTable(
                name: "meet_directives");

            migrationBuilder.DropTable(
                name: "meet_guests");

            migrationBuilder.DropTable(
                name: "meet_meetings");

            migrationBuilder.DropTable(
                name: "meet_minutes_drafts");

            migrationBuilder.DropTable(
                name: "meet_papers");

            migrationBuilder.DropTable(
                name: "meet_prior_opinions");

            migrationBuilder.DropTable(
                name: "meet_scores");

            migrationBuilder.DropTable(
                name: "meet_task_words");

            migrationBuilder.DropTable(
                name: "meet_votes");

            migrationBuilder.DropTable(
                name: "mem_badges");

            migrationBuilder.DropTable(
                name: "mem_header_words");

            migrationBuilder.DropTable(
                name: "mem_history");

            migrationBuilder.DropTable(
                name: "mem_import_rows");

            migrationBuilder.DropTable(
                name: "mem_import_uploads");

            migrationBuilder.DropTable(
                name: "mem_import_verdicts");

            migrationBuilder.DropTable(
                name: "mem_imports");

            migrationBuilder.DropTable(
                name: "mem_list_columns");

            migrationBuilder.DropTable(
                name: "mem_members");

            migrationBuilder.DropTable(
                name: "mem_memberships");

            migrationBuilder.DropTable(
                name: "mem_papers");

            migrationBuilder.DropTable(
                name: "mem_records");

            migrationBuilder.DropTable(
                name: "mem_requests");

            migrationBuilder.DropTable(
                name: "mem_saved_lists");

            migrationBuilder.DropTable(
                name: "mem_statuses");

            migrationBuilder.DropTable(
                name: "mem_words");

            migrationBuilder.DropTable(
                name: "notice_addresses");

            migrationBuilder.DropTable(
                name: "notice_jobs");

            migrationBuilder.DropTable(
                name: "notice_mail_servers");

            migrationBuilder.DropTable(
                name: "ntb_comments");

            migrationBuilder.DropTable(
                name: "ntb_deeds");

            migrationBuilder.DropTable(
                name: "ntb_notebooks");

            migrationBuilder.DropTable(
                name: "ntb_phrases");

            migrationBuilder.DropTable(
                name: "ntb_planned");

            migrationBuilder.DropTable(
                name: "org_bodies");

            migrationBuilder.DropTable(
                name: "org_body_history");

            migrationBuilder.DropTable(
                name: "org_offices");

            migrationBuilder.DropTable(
                name: "org_offices_held");

            migrationBuilder.DropTable(
                name: "org_reorganisation_changes");

            migrationBuilder.DropTable(
                name: "org_reorganisations");

            migrationBuilder.DropTable(
                name: "org_reorganised_bodies");

            migrationBuilder.DropTable(
                name: "org_terms");

            migrationBuilder.DropTable(
                name: "org_working_rules");

            migrationBuilder.DropTable(
                name: "pap_wordings");

            migrationBuilder.DropTable(
                name: "prg_month_items");

            migrationBuilder.DropTable(
                name: "prg_month_plans");

            migrationBuilder.DropTable(
                name: "prg_programmes");

            migrationBuilder.DropTable(
                name: "prg_target_values");

            migrationBuilder.DropTable(
                name: "prg_targets");

            migrationBuilder.DropTable(
                name: "prg_task_helpers");

            migrationBuilder.DropTable(
                name: "prg_task_steps");

            migrationBuilder.DropTable(
                name: "prg_tasks");

            migrationBuilder.DropTable(
                name: "rec_care");

            migrationBuilder.DropTable(
                name: "rec_checks");

            migrationBuilder.DropTable(
                name: "rec_dossiers");

            migrationBuilder.DropTable(
                name: "rec_evidence");

            migrationBuilder.DropTable(
                name: "rec_remarks");

            migrationBuilder.DropTable(
                name: "rec_steps");

            migrationBuilder.DropTable(
                name: "rec_votes");

            migrationBuilder.DropTable(
                name: "rep_blocks");

            migrationBuilder.DropTable(
                name: "rep_citations");

            migrationBuilder.DropTable(
                name: "rep_reports");

            migrationBuilder.DropTable(
                name: "replay_refs");

            migrationBuilder.DropTable(
                name: "rev_parts");

            migrationBuilder.DropTable(
                name: "rev_rounds");

            migrationBuilder.DropTable(
                name: "rev_sheets");

            migrationBuilder.DropTable(
                name: "rev_suggestions");

            migrationBuilder.DropTable(
                name: "rul_own");

            migrationBuilder.DropTable(
                name: "rul_scores");

            migrationBuilder.DropTable(
                name: "self_absences");

            migrationBuilder.DropTable(
                name: "self_comments");

            migrationBuilder.DropTable(
                name: "self_draws");

            migrationBuilder.DropTable(
                name: "self_moves");

            migrationBuilder.DropTable(
                name: "self_readings");

            migrationBuilder.DropTable(
                name: "self_remedies");

            migrationBuilder.DropTable(
                name: "self_sheets");

            migrationBuilder.DropTable(
                name: "self_turns");

            migrationBuilder.DropTable(
                name: "sho_shortcomings");

            migrationBuilder.DropTable(
                name: "sho_steps");

            migrationBuilder.DropTable(
                name: "wrk_contributions");

            migrationBuilder.DropTable(
                name: "wrk_photos");

            migrationBuilder.DropTable(
                name: "wrk_progress");

            migrationBuilder.DropTable(
                name: "wrk_receipts");

            migrationBuilder.DropTable(
                name: "wrk_spendings");

            migrationBuilder.DropTable(
                name: "wrk_works");

            migrationBuilder.DropTable(
                name: "AspNetUsers");
        }
    }
}
