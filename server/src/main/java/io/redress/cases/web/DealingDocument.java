package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.OwnMake;
import io.redress.orders.web.Fields;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.PlainWords;
import io.redress.shared.StaffId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the house deals with a brand as a whole: as sent, as shown, and as forms are read. */
@Schema(name = "Dealing", description = "How the house deals with a brand as a whole")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DealingDocument(
    @Schema(description = "In which the brand is written to, BCP 47") @Nullable String language,
    @Schema(description = "In which its days are counted", example = "Europe/Rome")
        @Nullable String timeZone,
    @Schema(description = "Whose public holidays it keeps; none when left out", example = "IT")
        @Nullable String holidays,
    @Schema(description = "Why nobody is asked: the house makes these goods itself")
        @Nullable String ownMake,
    @Schema(description = "Who of the staff looks after the brand") @Nullable String lookedAfterBy,
    @Schema(format = "date") @Nullable String partnerSince) {

  /** How it is kept. */
  static DealingDocument of(Dealing dealing) {
    return new DealingDocument(
        dealing.language(),
        dealing.zone().getId(),
        dealing.holidays().equals(WorkingHours.NO_COUNTRY) ? null : dealing.holidays(),
        dealing.ownMake().map(OwnMake::reason).orElse(null),
        dealing.lookedAfterBy().map(StaffId::toString).orElse(null),
        dealing.partnerSince().map(LocalDate::toString).orElse(null));
  }

  /** What was sent; a problem with all that is wrong with it. */
  public Dealing read() {
    var fields = new Fields();
    var spoken = fields.language("language", language);
    var zone = fields.zone("timeZone", timeZone);
    var country =
        holidays == null || holidays.isBlank()
            ? WorkingHours.NO_COUNTRY
            : fields.country("holidays", holidays.strip().toUpperCase(Locale.ROOT));
    var maker =
        fields
            .words("ownMake", ownMake, OwnMake.MOST_WORDS)
            .filter(each -> !PlainWords.clean(each).isBlank());
    var keeper =
        lookedAfterBy == null || lookedAfterBy.isBlank()
            ? Optional.<StaffId>empty()
            : fields.id("lookedAfterBy", lookedAfterBy, StaffId::parse);
    var since = fields.date("partnerSince", partnerSince);
    fields.refuse();
    return new Dealing(spoken, zone, country, maker.map(OwnMake::new), keeper, since);
  }
}
