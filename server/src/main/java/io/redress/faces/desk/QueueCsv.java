package io.redress.faces.desk;

import io.redress.cases.CaseSummary;
import io.redress.faces.shared.Codes;
import io.redress.people.Role;
import io.redress.platform.csv.CsvText;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Cases as a file: in the reader's words, and only what their role sees of a case. */
record QueueCsv(Visit visit, Owners owners) {

  /** What stands in a column. */
  private enum Column {
    CASE,
    ORDER,
    PERSON,
    GOODS,
    STATUS,
    OWED,
    DUE,
    HOLDER,
    MONEY,
    OPENED;

    boolean isSeenBy(Role role) {
      return switch (this) {
        case ORDER -> Permissions.mayEnter(role, Room.ORDERS);
        case MONEY -> Permissions.mayEnter(role, Room.MONEY);
        case CASE, PERSON, GOODS, STATUS, OWED, DUE, HOLDER, OPENED -> true;
      };
    }
  }

  CsvText of(List<CaseSummary> rows) {
    var columns =
        Arrays.stream(Column.values()).filter(each -> each.isSeenBy(visit.role())).toList();
    var csv =
        new CsvText(
            columns.stream()
                .map(column -> visit.say("desk.list.column." + Codes.of(column)))
                .toList());
    rows.forEach(row -> csv.add(columns.stream().map(column -> cell(column, row)).toList()));
    return csv;
  }

  private String cell(Column column, CaseSummary row) {
    return switch (column) {
      case CASE -> row.number();
      case ORDER -> row.orderNumber();
      case PERSON -> row.consumerName();
      case GOODS -> row.goods();
      case STATUS -> visit.say("desk.status." + Codes.of(row.status()));
      case OWED -> row.nextKind().map(kind -> visit.say("desk.owed." + Codes.of(kind))).orElse("");
      case DUE -> row.nextDueAt().map(this::moment).orElse("");
      case HOLDER -> owners.name(row.owner(), visit.say("desk.owner.nobody"));
      case MONEY -> visit.say("desk.money.state." + Codes.of(row.money()));
      case OPENED -> moment(row.openedAt());
    };
  }

  /** Day and time of the house's clock, as spreadsheets read them. */
  private String moment(Instant moment) {
    return moment
        .truncatedTo(ChronoUnit.MINUTES)
        .atZone(visit.page().house().zone())
        .toOffsetDateTime()
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
