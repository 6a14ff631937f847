package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.CaseSummary;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the work queue as the API shows it. */
@Schema(name = "CaseRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseRowDocument(
    String id,
    String number,
    int version,
    String status,
    String phase,
    String awaited,
    String money,
    String owner,
    String order,
    String consumerId,
    String consumer,
    @Schema(description = "Title of the first piece it is about") String goods,
    String category,
    @Schema(description = "When the next promise falls due; absent for a closed case")
        @Nullable Instant nextDueAt,
    @Nullable String nextPromise,
    Instant openedAt,
    Instant lastEventAt) {

  /** Some cases of a longer list. */
  @Schema(name = "Cases")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Page(
      List<CaseRowDocument> cases,
      @Schema(description = "Send it as `after` for the following ones; absent on the last page")
          @Nullable String next) {}

  static CaseRowDocument of(CaseSummary row) {
    return new CaseRowDocument(
        row.id().toString(),
        row.number(),
        row.version(),
        Codes.of(row.status()),
        Codes.of(row.phase()),
        Codes.of(row.awaited()),
        Codes.of(row.money()),
        row.owner(),
        row.orderNumber(),
        row.consumerId().toString(),
        row.consumerName(),
        row.goods(),
        row.category(),
        row.nextDueAt().orElse(null),
        row.nextKind().map(Codes::of).orElse(null),
        row.openedAt(),
        row.lastEventAt());
  }
}
