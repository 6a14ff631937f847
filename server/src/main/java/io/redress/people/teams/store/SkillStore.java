package io.redress.people.teams.store;

import io.redress.people.teams.Skill;
import io.redress.people.teams.StaffSkills;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps what people of the merchant in scope can take. */
@Repository
public class SkillStore {
  private final JdbcClient jdbc;
  private final Tenancy tenancy;

  SkillStore(JdbcClient jdbc, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
  }

  /** What was said of those who still work here. */
  public List<StaffSkills> list() {
    return jdbc.sql(
            """
            select k.staff_id, k.brands, k.categories, k.languages, k.most_minor, k.currency,
              k.is_specialist, k.version
            from staff_skill k
              join staff s on s.merchant_id = k.merchant_id and s.staff_id = k.staff_id
            where k.merchant_id = :merchantId and s.disabled_at is null
            """)
        .param("merchantId", tenancy.require().value())
        .query(SkillStore::skills)
        .list();
  }

  public Optional<StaffSkills> of(StaffId staff) {
    return jdbc.sql(
            """
            select staff_id, brands, categories, languages, most_minor, currency, is_specialist,
              version
            from staff_skill
            where merchant_id = :merchantId and staff_id = :staffId
            """)
        .param("merchantId", tenancy.require().value())
        .param("staffId", staff.value())
        .query(SkillStore::skills)
        .optional();
  }

  /** Keeps what is said first; false when something was said already. */
  public boolean insert(StaffSkills skills, Instant now, String by) {
    var insert =
        jdbc.sql(
            """
            insert into staff_skill
              (merchant_id, staff_id, brands, categories, languages, most_minor, currency,
               is_specialist, version, changed_at, changed_by)
            values
              (:merchantId, :staffId, :brands, :categories, :languages, :most, :currency,
               :isSpecialist, :version, :now, :by)
            on conflict (merchant_id, staff_id) do nothing
            """);
    return with(skills, insert).param("now", now.atOffset(ZoneOffset.UTC)).param("by", by).update()
        == 1;
  }

  /** Writes skills over the version before them; false when that is not there any more. */
  public boolean update(StaffSkills skills, Instant now, String by) {
    var update =
        jdbc.sql(
            """
            update staff_skill
            set brands = :brands, categories = :categories, languages = :languages,
              most_minor = :most, currency = :currency, is_specialist = :isSpecialist,
              version = :version, changed_at = :now, changed_by = :by
            where merchant_id = :merchantId
              and staff_id = :staffId
              and version = :version - 1
            """);
    return with(skills, update).param("now", now.atOffset(ZoneOffset.UTC)).param("by", by).update()
        == 1;
  }

  private StatementSpec with(StaffSkills skills, StatementSpec statement) {
    return statement
        .param("merchantId", tenancy.require().value())
        .param("staffId", skills.staff().value())
        .param("brands", skills.brands().stream().map(BrandId::value).toArray(UUID[]::new))
        .param("categories", skills.categories().stream().sorted().toArray(String[]::new))
        .param(
            "languages",
            skills.languages().stream().map(Skill.OfLanguage::tag).toArray(String[]::new))
        .param("most", skills.limit().map(Money::minorUnits).orElse(null), Types.BIGINT)
        .param(
            "currency",
            skills.limit().map(most -> most.currency().getCurrencyCode()).orElse(null),
            Types.CHAR)
        .param("isSpecialist", skills.isSpecialist())
        .param("version", skills.version());
  }

  private static StaffSkills skills(ResultSet row, int number) throws SQLException {
    var skills = new HashSet<Skill>();
    Arrays.stream((UUID[]) row.getArray("brands").getArray())
        .forEach(brand -> skills.add(new Skill.OfBrand(new BrandId(brand))));
    Arrays.stream((String[]) row.getArray("categories").getArray())
        .forEach(category -> skills.add(new Skill.OfCategory(category)));
    Arrays.stream((String[]) row.getArray("languages").getArray())
        .forEach(tag -> skills.add(new Skill.OfLanguage(tag)));
    var most = row.getLong("most_minor");
    Optional.ofNullable(row.getString("currency"))
        .map(currency -> new Skill.UpTo(Money.of(most, currency)))
        .ifPresent(skills::add);
    return new StaffSkills(
        new StaffId(row.getObject("staff_id", UUID.class)),
        skills,
        row.getBoolean("is_specialist"),
        row.getInt("version"));
  }
}
