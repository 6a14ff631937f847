package io.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;

/**
 * What a machine must do with every pair of state and command, as a person writes it down.
 *
 * @param cells the state after each command; empty where the machine must refuse
 */
public record MachineMatrix<S extends Enum<S>, C extends Enum<C>>(
    Map<S, Map<C, Optional<S>>> cells) {

  /**
   * Reads a table whose first row names the commands and whose first column names the states; a
   * dash is a refusal. A state or command that is missing is an error.
   */
  public static <S extends Enum<S>, C extends Enum<C>> MachineMatrix<S, C> parse(
      Class<S> states, Class<C> commands, String table) {
    var rows = table.lines().map(line -> Arrays.asList(line.strip().split("\\s+"))).toList();
    var columns = rows.getFirst().stream().map(name -> value(commands, name)).toList();
    assertThat(columns).containsExactlyInAnyOrder(commands.getEnumConstants());
    var cells = new EnumMap<S, Map<C, Optional<S>>>(states);
    for (var row : rows.subList(1, rows.size())) {
      cells.put(value(states, row.getFirst()), cells(states, columns, row));
    }
    assertThat(cells).containsOnlyKeys(states.getEnumConstants());
    return new MachineMatrix<>(cells);
  }

  /** Asserts every pair of the table. */
  public void assertHolds(BiFunction<S, C, Optional<S>> machine) {
    SoftAssertions.assertSoftly(
        softly ->
            cells.forEach(
                (state, row) ->
                    row.forEach(
                        (command, next) ->
                            softly
                                .assertThat(machine.apply(state, command))
                                .as("%s of %s", command, state)
                                .isEqualTo(next))));
  }

  private static <S extends Enum<S>, C extends Enum<C>> Map<C, Optional<S>> cells(
      Class<S> states, List<C> columns, List<String> row) {
    assertThat(row).hasSize(columns.size() + 1);
    var cells = new HashMap<C, Optional<S>>();
    for (var i = 0; i < columns.size(); i++) {
      var cell = row.get(i + 1);
      cells.put(
          columns.get(i), cell.equals("-") ? Optional.empty() : Optional.of(value(states, cell)));
    }
    return cells;
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
