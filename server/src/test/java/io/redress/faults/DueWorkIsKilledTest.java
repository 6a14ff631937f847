package io.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faults.house.DueHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Much is due and the node that works on it is killed in the middle of a batch; two others go on:
 * every promise is acted on, none twice, and each letter stands in the outbox once.
 */
class DueWorkIsKilledTest {
  private static final String DUE =
      "select count(*) from promise where state in ('open', 'at_risk') and next_act_at <= now()";
  private static final String DONE = "select count(distinct case_id) from case_event";

  private DueHouse house;

  @BeforeEach
  void open() {
    house = DueHouse.open();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @Tag("short")
  void whenANodeIsKilled_thenNothingIsLostAndNothingDoneTwice() {
    killInBetween(600);
  }

  @Test
  @Tag("long")
  void whenANodeIsKilledAmongTenThousand_thenNothingIsLostAndNothingDoneTwice() {
    killInBetween(10_000);
  }

  private void killInBetween(int cases) {
    house.plantAndKill(cases, house.node("killed"));
    var left = cases - house.count(DONE);
    assertThat(left).isBetween(1L, cases - 1L);

    try (var _ = house.node("one");
        var _ = house.node("two")) {
      house.until("all is done", () -> house.count(DUE) == 0 && house.count(DONE) == cases);
      house.until("the lead is told", () -> house.count("select count(*) from untold_slip") == 0);
    }

    actsOnce(cases);
    everyLetterIsThereOnce(cases);
    assertThat(house.count("select count(*) from mail where to_party = 'staff'"))
        .as("letters to the lead")
        .isBetween(1L, cases / 10L);
  }

  private void actsOnce(int cases) {
    assertThat(acted("promise_broken")).as("slips").isEqualTo(cases / 2);
    assertThat(acted("reminded")).as("reminders").isEqualTo(cases / 4);
    assertThat(acted("promise_at_risk")).as("warnings").isEqualTo(cases / 4);
    assertThat(
            house.count(
                """
                select count(*) from (
                  select 1 from case_event
                  where kind in ('promise_broken', 'reminded', 'promise_at_risk')
                  group by case_id having count(*) > 1) twice
                """))
        .as("acted on twice")
        .isZero();
    assertThat(
            house.count(
                "select count(*) from after_sales_case c where chain_length <> (select count(*)"
                    + " from case_event e where e.case_id = c.case_id)"))
        .as("chains that do not end where their case says")
        .isZero();
  }

  private long acted(String kind) {
    return house.count("select count(*) from case_event where kind = '%s'".formatted(kind));
  }

  private void everyLetterIsThereOnce(int cases) {
    var letters = cases / 2 + cases / 4;
    assertThat(house.count("select count(*) from mail where to_party = 'consumer'"))
        .isEqualTo(letters);
    assertThat(house.count("select count(distinct case_id) from mail where to_party = 'consumer'"))
        .isEqualTo(letters);
    assertThat(
            house.count(
                """
                select count(*) from mail m
                where (select count(*) from outbox_task t
                       where t.kind = 'mail.send' and t.subject = m.mail_id::text) <> 1
                """))
        .as("letters without their one task")
        .isZero();
  }
}
