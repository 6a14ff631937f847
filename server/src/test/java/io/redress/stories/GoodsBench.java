package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.parcels.ParcelState;
import io.redress.people.Merchant;
import io.redress.people.StaffMember;
import io.redress.shared.CaseId;
import java.io.File;
import java.util.Map;

/** Somebody at the bench with a phone, who sees to the goods of one case. */
record GoodsBench(Hands hands, StaffMember receiver, GoodsHouse goods, Merchant shop, CaseId id) {
  private static final int PHONE = 390;

  /** Scanned by its number, counted, and led on to the piece. */
  void opensTheBox() {
    hands.browser().beAsWideAs(PHONE);
    var box = goods.box(shop, id);
    hands.openAs(receiver.email(), "/bench/" + shop.slug());
    hands.browser().sees(box.pieces().getFirst().title());
    hands.look("bench-expected");
    hands.press("a[href$='/receive']");
    hands.write("code", box.number()).press("#typed button");
    hands.look("bench-receive");
    hands.press("button[form=count]");
    assertThat(hands.address()).contains("/lines/");
    hands.look("bench-look");
    assertThat(goods.box(shop, id).state()).isEqualTo(ParcelState.OPENED);
    assertThat(view().conduct().goods().getFirst().reception()).isEqualTo(Reception.RECEIVED);
  }

  /** Reads what was known of the piece before it left. */
  void readsThePassport(String... marks) {
    hands.browser().sees(marks);
  }

  /** What is read from the piece, and an answer to each question. */
  void looksAtIt(Map<String, String> marks, Map<String, String> replies) {
    marks.forEach((mark, read) -> hands.write("mark-" + mark, read));
    replies.forEach((question, reply) -> hands.choose("reply-" + question, reply));
    hands.choose("grade", replies.containsValue("differs") ? "d" : "a");
    hands.choose("result", "accepted").press("button[form=look]");
    assertThat(view().conduct().goods().getFirst().acceptance()).isEqualTo(Acceptance.ACCEPTED);
  }

  /** It is broken, and it is the piece that was sold. */
  void isAFaultAndNoSwap() {
    assertThat(view().conduct().inspections().getFirst().grade()).isEqualTo(Grade.D);
    assertThat(goods.differences(shop, id)).isEmpty();
    assertThat(view().head().status()).isEqualTo(CaseStatus.FULFILLING);
  }

  /** The first one again is stopped; the other goes, with a picture of it and a number. */
  void packsAndSends(String wrong, String right, File photo) {
    hands.openAs(receiver.email(), "/desk/" + shop.slug() + "/outgoing");
    hands.press("a[href*='/outgoing/']");
    hands.write("code", wrong).send("/scans");
    assertThat(hands.has("[role=alert] .rd-note")).isTrue();
    assertThat(state()).isEqualTo(DispatchState.PICKING);
    hands.look("bench-stop");
    hands.write("code", right).send("/scans");
    hands.give("photo", photo).send("/photos");
    assertThat(state()).isEqualTo(DispatchState.CHECKED);
    hands.look("bench-right");
    hands.write("carrier", "Parcel Co").write("tracking", "PC-4711").press(moving("send"));
    assertThat(state()).isEqualTo(DispatchState.SENT);
  }

  /** The carrier has brought it. */
  void isDelivered() {
    var dispatch = goods.dispatch(shop, id);
    hands.openAs(receiver.email(), "/desk/" + shop.slug() + "/outgoing/" + dispatch.id());
    hands.press(moving("deliver"));
    assertThat(state()).isEqualTo(DispatchState.DELIVERED);
  }

  private static String moving(String move) {
    return "form:has(input[name=move][value=%s]) button".formatted(move);
  }

  private DispatchState state() {
    return goods.dispatch(shop, id).state();
  }

  private CaseView view() {
    return goods.view(shop, id);
  }
}
