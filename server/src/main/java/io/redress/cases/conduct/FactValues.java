package io.redress.cases.conduct;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Values of facts from the plain form in which orders and answers keep them (JSON). */
final class FactValues {
  private FactValues() {}
}
