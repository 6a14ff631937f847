package io.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faults.checks.Checks;
import io.redress.goods.carriers.EasyPostLedger;
import io.redress.shared.MerchantId;
import java.util.List;

/** Compares the labels that a shop asked of its carrier with those in the carrier's own book. */
record Labels(Checks checks, MerchantId shop, EasyPostLedger books) {
  private record Errand(String key, String parcel, String state) {}

  /**
   * For no parcel two labels were bought, none that nobody asked for, and what the errands call
   * done stands in the book; what they call refused does not.
   */
  void hold(String context) {
    // What is bought meanwhile was asked for before.
    var errands = errands();
    var bought = books.bought();
    assertThat(bought).as("labels that were bought twice, " + context).doesNotHaveDuplicates();
    assertThat(errands.stream().map(Errand::key).toList())
        .as("labels that were asked for, " + context)
        .containsAll(bought);
    assertThat(bought).as("labels that were bought, " + context).containsAll(keys(errands, "done"));
    assertThat(keys(errands, "refused").stream().filter(bought::contains))
        .as("labels that were bought and count as refused, " + context)
        .isEmpty();
    assertThat(
            errands.stream()
                .filter(each -> bought.contains(each.key()))
                .map(Errand::parcel)
                .toList())
        .as("parcels for which a label was bought, " + context)
        .doesNotHaveDuplicates();
  }

  /** The same, and of every label that was bought the house knows it. */
  void holdAtHome(String context) {
    hold(context);
    assertThat(keys(errands(), "done"))
        .as("labels that the house knows, " + context)
        .containsAll(books.bought());
  }

  private List<Errand> errands() {
    var asked =
        """
        select 'label-' || errand_id as key, parcel_id, state
        from carrier_errand
        where merchant_id = :merchantId and kind = 'label' and carrier = 'easypost'
        """;
    return checks.rows(shop, asked).stream()
        .map(
            row ->
                new Errand(
                    String.valueOf(row.get("key")),
                    String.valueOf(row.get("parcel_id")),
                    String.valueOf(row.get("state"))))
        .toList();
  }

  private static List<String> keys(List<Errand> errands, String state) {
    return errands.stream().filter(each -> each.state().equals(state)).map(Errand::key).toList();
  }
}
