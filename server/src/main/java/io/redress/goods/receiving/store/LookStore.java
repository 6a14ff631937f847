package io.redress.goods.receiving.store;

import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Reply;
import io.redress.goods.receiving.SeenPiece;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was seen of pieces that came back to the merchant in scope; never changed. */
@Repository
public class LookStore {
  private static final TypeReference<Map<String, String>> REPLIES = new TypeReference<>() {};
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Tenancy tenancy;
  private final JsonMapper json;

  LookStore(JdbcClient jdbc, Tenancy tenancy, JsonMapper json) {
    this.jdbc = jdbc;
    this.tenancy = tenancy;
    this.json = json;
  }

  public void insert(SeenPiece seen) {
    var marks = seen.look().marks();
    jdbc.sql(
            """
            insert into bench_look (merchant_id, entry_id, case_id, case_line_id, unit, checklist,
              replies, serial, certificate, hallmark, weight_mg, seal, looked_at)
            values (:merchantId, :id, :caseId, :lineId, :unit, :checklist,
              cast(:replies as jsonb), :serial, :certificate, :hallmark, :weight, :seal, :at)
            """)
        .param("merchantId", tenancy.require().value())
        .param("id", seen.entry().value())
        .param("caseId", seen.caseId().value())
        .param("lineId", seen.caseLineId().value())
        .param("unit", seen.unit())
        .param("checklist", seen.checklist())
        .param("replies", json.writeValueAsString(codes(seen.look().replies())))
        .param("serial", marks.serial().orElse(null), Types.VARCHAR)
        .param("certificate", marks.certificate().orElse(null), Types.VARCHAR)
        .param("hallmark", marks.hallmark().orElse(null), Types.VARCHAR)
        .param("weight", weight(marks), Types.BIGINT)
        .param("seal", marks.seal().orElse(null), Types.VARCHAR)
        .param("at", BenchColumns.at(seen.seenAt()))
        .update();
  }

  /** The looks at the pieces of a case, oldest first. */
  public List<SeenPiece> ofCase(CaseId caseId) {
    return jdbc.sql(
            """
            select entry_id, case_id, case_line_id, unit, checklist, replies, serial, certificate,
              hallmark, weight_mg, seal, looked_at
            from bench_look
            where merchant_id = :merchantId and case_id = :caseId
            order by looked_at, entry_id
            limit :most
            """)
        .param("merchantId", tenancy.require().value())
        .param("caseId", caseId.value())
        .param("most", MOST)
        .query(this::seen)
        .list();
  }

  private SeenPiece seen(ResultSet row, int number) throws SQLException {
    var weight = row.getObject("weight_mg", Long.class);
    return new SeenPiece(
        new BenchEntryId(row.getObject("entry_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new CaseLineId(row.getObject("case_line_id", UUID.class)),
        row.getInt("unit"),
        row.getString("checklist"),
        new Look(
            replies(row.getString("replies")),
            new Marks(
                Optional.ofNullable(row.getString("serial")),
                Optional.ofNullable(row.getString("certificate")),
                Optional.ofNullable(row.getString("hallmark")),
                weight == null ? OptionalLong.empty() : OptionalLong.of(weight),
                Optional.ofNullable(row.getString("seal")))),
        BenchColumns.instant(row, "looked_at"));
  }

  private static @Nullable Long weight(Marks marks) {
    var weight = marks.weightMilligrams();
    return weight.isPresent() ? weight.getAsLong() : null;
  }

  private static Map<String, String> codes(Map<String, Reply> replies) {
    var codes = new HashMap<String, String>();
    replies.forEach((question, reply) -> codes.put(question, BenchColumns.code(reply)));
    return codes;
  }

  private Map<String, Reply> replies(String kept) {
    var replies = new HashMap<String, Reply>();
    json.readValue(kept, REPLIES)
        .forEach((question, code) -> replies.put(question, BenchColumns.value(Reply.class, code)));
    return replies;
  }
}
