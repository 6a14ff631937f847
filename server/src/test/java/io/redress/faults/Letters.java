package io.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faults.checks.Checks;
import io.redress.faults.house.PostOffice;
import io.redress.shared.MerchantId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the letters about the cases of a shop in its books with those that came, by id. */
record Letters(Checks checks, MerchantId shop, PostOffice office) {
  private static final String HOST = "@localhost>";

  /**
   * Every letter that counts as sent has arrived, nothing has arrived that is not in the books, and
   * whatever arrived again was the same letter under the same Message-ID. Returns how many copies
   * were too many: a node that dies between the server's yes and its own note sends again.
   */
  int hold(String context) {
    var arrived = arrived();
    var books = books();
    assertThat(ids(books, "failed", "kept")).as("letters nobody gets, " + context).isEmpty();
    assertThat(arrived.keySet())
        .as("letters that came, " + context)
        .containsAll(ids(books, "sent"));
    assertThat(books.keySet()).as("letters in the books, " + context).containsAll(arrived.keySet());
    assertThat(arrived.values())
        .as("copies of one letter, " + context)
        .allSatisfy(copies -> assertThat(new HashSet<>(copies)).hasSize(1));
    return arrived.values().stream().mapToInt(List::size).sum() - arrived.size();
  }

  /** The same, and no letter waits any more. */
  int holdAtHome(String context) {
    assertThat(ids(books(), "waiting")).as("letters that still wait, " + context).isEmpty();
    return hold(context);
  }

  /** The subjects of all copies of each letter that came, by its Message-ID. */
  private Map<String, List<String>> arrived() {
    var threads =
        checks
            .rows(shop, "select case_id from after_sales_case where merchant_id = :merchantId")
            .stream()
            .map(row -> "<case-" + row.get("case_id") + HOST)
            .collect(Collectors.toSet());
    return office.copies().stream()
        .filter(copy -> threads.contains(copy.thread()))
        .collect(
            Collectors.groupingBy(
                PostOffice.Copy::id,
                Collectors.mapping(PostOffice.Copy::subject, Collectors.toList())));
  }

  /** What became of each letter, by its Message-ID. */
  private Map<String, String> books() {
    var letters =
        """
        select mail_id, state
        from mail
        where merchant_id = :merchantId and case_id is not null
        """;
    return checks.rows(shop, letters).stream()
        .collect(
            Collectors.toMap(
                row -> "<" + row.get("mail_id") + HOST, row -> String.valueOf(row.get("state"))));
  }

  private static Set<String> ids(Map<String, String> books, String... states) {
    var found = new HashSet<String>();
    books.forEach(
        (id, state) -> {
          if (List.of(states).contains(state)) {
            found.add(id);
          }
        });
    return found;
  }
}
