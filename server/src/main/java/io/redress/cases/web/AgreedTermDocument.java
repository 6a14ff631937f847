package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.TermSource;
import io.redress.orders.web.Fields;
import io.redress.shared.AgreedTermId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was agreed with a brand, as sent and as shown; forms are read by the same. */
@Schema(name = "AgreedTerm", description = "What was agreed with a brand, with its source")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreedTermDocument(
    @Schema(accessMode = Schema.AccessMode.READ_ONLY) @Nullable String id,
    @Nullable TermDocument term,
    @Schema(description = "The agreement, letter or page, and where in it") @Nullable String source,
    @Schema(format = "date") @Nullable String sourceDate,
    @Schema(description = "Whether the brand has said so itself; only then it counts")
        @Nullable Boolean confirmed,
    @Schema(
            format = "date",
            description = "The first day on which it counts; it counts already when left out")
        @Nullable String startsOn,
    @Schema(
            accessMode = Schema.AccessMode.READ_ONLY,
            format = "date",
            description = "The last day on which it counts")
        @Nullable String endsOn) {

  /** A term as it is kept. */
  static AgreedTermDocument of(AgreedTerm agreed) {
    return new AgreedTermDocument(
        agreed.id().toString(),
        TermDocument.of(agreed.term()),
        agreed.source().words(),
        agreed.source().date().toString(),
        agreed.source().isConfirmed(),
        agreed.startsOn().map(LocalDate::toString).orElse(null),
        agreed.endsOn().map(LocalDate::toString).orElse(null));
  }

  /** The term that was sent; a problem with all that is wrong with it. */
  public AgreedTerm read(AgreedTermId as) {
    var fields = new Fields();
    if (term == null) {
      fields.wrong("term", "", "is missing", "Send what was agreed.");
    }
    var content = Optional.ofNullable(term).flatMap(each -> each.read(fields));
    var words = fields.required("source", source, TermSource.MOST_WORDS);
    var date = fields.date("sourceDate", sourceDate);
    if (date.isEmpty() && (sourceDate == null || sourceDate.isBlank())) {
      fields.wrong("sourceDate", "", "is missing", "Send the date of the source.");
    }
    var first = fields.date("startsOn", startsOn);
    fields.refuse();
    var from = new TermSource(words, date.orElseThrow(), Boolean.TRUE.equals(confirmed));
    return new AgreedTerm(as, content.orElseThrow(), from, first, Optional.empty());
  }
}
