package io.redress.cases.store;

import io.redress.cases.goodwill.CompensationPolicy;
import io.redress.cases.goodwill.CompensationPolicy.Share;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.GoodwillLimits.OfRoles;
import io.redress.cases.goodwill.GoodwillSettings;
import io.redress.people.Role;
import io.redress.platform.tenancy.Tenancy;
import io.redress.platform.trips.Question;
import io.redress.platform.trips.RoundTrips;
import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what houses give beyond what they owe, version by version. */
@Repository
public class GoodwillSettingStore {
  private final JdbcClient jdbc;
  private final RoundTrips trips;
  private final Tenancy tenancy;

  GoodwillSettingStore(JdbcClient jdbc, RoundTrips trips, Tenancy tenancy) {
    this.jdbc = jdbc;
    this.trips = trips;
    this.tenancy = tenancy;
  }

  /** What was set last; empty where nothing was. */
  public Question<Optional<GoodwillSettings>> latest() {
    return trips
        .sql(
            """
            select version, currencies, agent_minor, supervisor_minor, administrator_minor,
              kinds, percents, after_days, most_percent, set_at, set_by
            from goodwill_setting
            where merchant_id = :merchantId
            order by version desc
            limit 1
            """)
        .param("merchantId", tenancy.require().value())
        .optional(GoodwillSettingStore::settings);
  }

  /** The latest versions, newest first. */
  public List<GoodwillSettings> versions(int most) {
    return jdbc.sql(
            """
            select version, currencies, agent_minor, supervisor_minor, administrator_minor,
              kinds, percents, after_days, most_percent, set_at, set_by
            from goodwill_setting
            where merchant_id = :merchantId
            order by version desc
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("most", most)
        .query(GoodwillSettingStore::settings)
        .list();
  }

  /** False when there is such a version already. */
  public boolean insert(GoodwillSettings settings) {
    var setting = settings.setting().orElseThrow();
    var limits = List.copyOf(settings.limits().byCurrency().entrySet());
    var shares = List.copyOf(settings.compensation().shares().entrySet());
    return jdbc.sql(
                """
                insert into goodwill_setting (merchant_id, version, currencies, agent_minor,
                  supervisor_minor, administrator_minor, kinds, percents, after_days, most_percent,
                  set_at, set_by)
                values (:merchantId, :version, :currencies, :agent, :supervisor, :administrator,
                  :kinds, :percents, :afterDays, :mostPercent, :setAt, :setBy)
                on conflict (merchant_id, version) do nothing
                """)
            .param("merchantId", tenancy.require().value())
            .param("version", settings.version())
            .param("currencies", texts(limits, Map.Entry::getKey))
            .param("agent", amounts(limits, Role.AGENT))
            .param("supervisor", amounts(limits, Role.SUPERVISOR))
            .param("administrator", amounts(limits, Role.ADMINISTRATOR))
            .param("kinds", texts(shares, share -> Columns.code(share.getKey())))
            .param("percents", numbers(shares, share -> share.getValue().percent()))
            .param("afterDays", numbers(shares, share -> share.getValue().afterDays()))
            .param("mostPercent", settings.compensation().mostPercent())
            .param("setAt", Columns.at(setting.at()))
            .param("setBy", setting.by())
            .update()
        == 1;
  }

  private static <T> String[] texts(List<T> each, Function<T, String> text) {
    return each.stream().map(text).toArray(String[]::new);
  }

  private static <T> Integer[] numbers(List<T> each, Function<T, Integer> number) {
    return each.stream().map(number).toArray(Integer[]::new);
  }

  private static Long[] amounts(List<Map.Entry<String, OfRoles>> limits, Role role) {
    return limits.stream()
        .map(each -> each.getValue().of(role).orElseThrow().minorUnits())
        .toArray(Long[]::new);
  }

  private static GoodwillSettings settings(ResultSet row, int number) throws SQLException {
    return new GoodwillSettings(
        row.getInt("version"),
        limits(row),
        policy(row),
        Optional.of(
            new GoodwillSettings.Setting(Columns.instant(row, "set_at"), row.getString("set_by"))));
  }

  private static GoodwillLimits limits(ResultSet row) throws SQLException {
    var currencies = (String[]) row.getArray("currencies").getArray();
    var columns = new ArrayList<Long[]>();
    for (var column : List.of("agent_minor", "supervisor_minor", "administrator_minor")) {
      columns.add((Long[]) row.getArray(column).getArray());
    }
    var limits = new HashMap<String, OfRoles>();
    for (var i = 0; i < currencies.length; i++) {
      limits.put(
          currencies[i],
          OfRoles.of(
              Money.of(columns.get(0)[i], currencies[i]),
              Money.of(columns.get(1)[i], currencies[i]),
              Money.of(columns.get(2)[i], currencies[i])));
    }
    return new GoodwillLimits(limits);
  }

  private static CompensationPolicy policy(ResultSet row) throws SQLException {
    var kinds = (String[]) row.getArray("kinds").getArray();
    var percents = (Integer[]) row.getArray("percents").getArray();
    var days = (Integer[]) row.getArray("after_days").getArray();
    var shares = new EnumMap<PromiseKind, Share>(PromiseKind.class);
    for (var i = 0; i < kinds.length; i++) {
      shares.put(Columns.value(PromiseKind.class, kinds[i]), new Share(percents[i], days[i]));
    }
    return new CompensationPolicy(shares, row.getInt("most_percent"));
  }
}
