package io.redress.faults.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.carriers.EasyPostCarrier;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Lives of cases that go straight on to where they are wanted. */
public final class Lives {
  /** The name of everybody who buys, and the host of their addresses. */
  public static final String CONSUMER = Openings.CONSUMER;

  public static final String MAIL_HOST = Openings.MAIL_HOST;

  private final Instant today;

  public Lives(Instant today) {
    this.today = today;
  }

  /** A request that nobody has looked at yet. */
  public String opened(Courier courier) {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    var openings = new Openings(new Random(7), today);
    done(courier, openings.order("L-" + mark));
    return done(courier, openings.changeOfMind("L-" + mark)).at("/id");
  }

  /** A case whose refund was just released. */
  public String released(Courier courier) {
    var id = agreed(courier);
    var line = courier.get("/api/v1/cases/" + id).at("/lines/0/id");
    command(
        courier,
        id,
        "receive_goods",
        "{\"line\": \"%s\", \"outcome\": \"received\"}".formatted(line));
    command(
        courier,
        id,
        "inspect_goods",
        "{\"line\": \"%s\", \"grade\": \"a\", \"result\": \"accepted\"}".formatted(line));
    command(courier, id, "release_refund", "{}");
    return id;
  }

  /**
   * A case whose piece came back in a box with a label, was looked at on the bench and put onto its
   * shelf, and whose refund was just released.
   */
  public String sentBack(Courier courier) {
    var id = agreed(courier);
    var line = courier.get("/api/v1/cases/" + id).at("/lines/0/id");
    var box = done(courier, ChooseWayBack.wish(id, "post_label"));
    var parcel = "/api/v1/parcels/" + box.at("/id");
    var _ = done(courier, HandleParcel.wish(parcel, "label", EasyPostCarrier.CODE));
    var count = KeptEntry.count(line, 1, "expected");
    var opened = KeptEntry.receive(id, box.at("/number"), "sound", count, "");
    var look = KeptEntry.look(id, id, line, KeptEntry.allFits(), "All is well.");
    var outcomes =
        courier.notebook().bench().send(courier, List.of(look.following(opened), opened));
    assertThat(outcomes).as("what the bench did in case %s", id).containsOnly("taken");
    var _ = done(courier, SortGoods.wish(id, line, "restock"));
    command(courier, id, "release_refund", "{}");
    return id;
  }

  /** A case in which the consumer agreed to their money for the goods. */
  private String agreed(Courier courier) {
    var id = opened(courier);
    command(courier, id, "decide", "{}");
    var line = courier.get("/api/v1/cases/" + id).at("/lines/0/id");
    command(
        courier,
        id,
        "offer_remedies",
        "{\"remedies\": [{\"line\": \"%s\", \"remedy\": \"refund\"}]}".formatted(line));
    var offer = courier.get("/api/v1/cases/" + id).at("/resolutions/0/id");
    command(
        courier,
        id,
        "accept_offer",
        "{\"resolutions\": [\"%s\"], \"consentWords\": \"Yes.\"}".formatted(offer));
    return id;
  }

  /** The consumer says something. */
  public void message(Courier courier, String id) {
    command(
        courier,
        id,
        "write_message",
        "{\"thread\": \"consumer\", \"by\": \"consumer\", \"words\": \"How is it going?\"}");
  }

  /** The path of a fresh link for the consumer. */
  public String link(Courier courier, String id) {
    var link = done(courier, Wish.post("link", "/api/v1/cases/" + id + "/links", "{}"));
    return URI.create(link.at("/url")).getPath();
  }

  private static void command(Courier courier, String id, String command, String json) {
    var path = "/api/v1/cases/%s/commands/%s".formatted(id, command);
    var _ = done(courier, Wish.post(command, path, json));
  }

  private static Answer done(Courier courier, Wish wish) {
    var answer = courier.send(UUID.randomUUID().toString(), wish);
    assertThat(answer.isDone()).as("%s: %s", wish, answer.body()).isTrue();
    return answer;
  }
}
