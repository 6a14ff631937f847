package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.goods.passport.ItemPassport;
import io.redress.shared.EvidenceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item passport as the API shows it. */
@Schema(name = "ItemPassport", description = "What one single piece was known by before dispatch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PassportDocument(
    @Schema(description = "Id of the order") String order,
    @Schema(description = "Id of the order line") String line,
    @Schema(description = "Its number on the line, from 1") int unit,
    @Schema(description = "0 while nothing was noted; a correction is the next") int version,
    MarksDocument marks,
    @Schema(allowableValues = {"dispatch", "api", "import", "bench"}) @Nullable String source,
    @Nullable Instant notedAt,
    @Schema(description = "Ids of its photos") List<String> photos) {
  static PassportDocument of(ItemPassport passport) {
    var isNoted = passport.version() > 0;
    return new PassportDocument(
        passport.piece().order().toString(),
        passport.piece().line().toString(),
        passport.piece().unit(),
        passport.version(),
        MarksDocument.of(passport.marks()),
        isNoted ? Codes.of(passport.source()) : null,
        isNoted ? passport.notedAt() : null,
        passport.photos().stream().map(EvidenceId::toString).toList());
  }
}
