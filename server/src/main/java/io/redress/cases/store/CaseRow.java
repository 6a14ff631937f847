package io.redress.cases.store;

import io.redress.cases.CaseStatus;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.Standing;
import io.redress.promises.Promise;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the row of a case with each command.
 *
 * @param standing what the work queue shows, derived from the parts
 * @param silentSince since when the consumer has waited without a word of a person; empty while
 *     nobody waits
 * @param anchor the open promise that carries the case, unless it needs none
 */
public record CaseRow(
    CaseId id,
    Standing standing,
    Optional<Instant> silentSince,
    Holder holder,
    Optional<Promise> anchor,
    CaseHead.Chain chain,
    Instant lastEventAt) {

  /** Who holds a case. */
  public record Holder(String owner, String team) {}

  Map<String, @Nullable Object> parameters() {
    var values = new HashMap<String, @Nullable Object>();
    values.put("caseId", id.value());
    values.put("status", Columns.code(standing.status()));
    values.put("phase", Columns.code(standing.phase()));
    values.put("awaited", Columns.code(standing.awaited()));
    values.put("moneyState", Columns.code(standing.money()));
    values.put("owner", holder.owner());
    values.put("team", holder.team());
    values.put("nextDueAt", standing.next().map(next -> Columns.at(next.dueAt())).orElse(null));
    values.put("nextKind", standing.next().map(next -> Columns.code(next.kind())).orElse(null));
    values.put("silentSince", silentSince.map(Columns::at).orElse(null));
    values.put("lastEventAt", Columns.at(lastEventAt));
    values.put("closedAt", standing.status() == CaseStatus.CLOSED ? Columns.at(lastEventAt) : null);
    values.put("chainLength", chain.length());
    values.put("chainHead", HexFormat.of().parseHex(chain.head()));
    values.put("anchor", anchor.map(promise -> promise.id().value()).orElse(null));
    return values;
  }
}
