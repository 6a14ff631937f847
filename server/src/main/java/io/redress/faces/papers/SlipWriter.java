package io.redress.faces.papers;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.QrCode;
import io.redress.goods.papers.AddressLines;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.shared.OrderLineId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the packing slip, in the reader's language alone: it goes to the bench, which reads the
 * number in the square.
 */
public final class SlipWriter {
  private final Page page;
  private final ParcelFacts facts;
  private final Parcel parcel;

  /** The writer of the slip of a parcel. */
  public SlipWriter(Page page, ParcelFacts facts) {
    this.page = page;
    this.facts = facts;
    this.parcel = facts.parcel();
  }

  SlipView write() {
    return new SlipView(
        page.say("papers.slip.lede"),
        QrCode.of(parcel.number()),
        parcel.number(),
        facts(),
        pieces(),
        enclose(),
        numbered(steps()));
  }

  private static List<FactView> numbered(List<String> steps) {
    return IntStream.range(0, steps.size())
        .mapToObj(at -> new FactView(Integer.toString(at + 1), steps.get(at)))
        .toList();
  }

  private List<FactView> facts() {
    var known = new ArrayList<FactView>();
    known.add(fact("papers.parcel", parcel.number()));
    var numbers = facts.matters().stream().map(ParcelFacts.Matter::number).toList();
    add(known, "papers.reference", String.join(", ", numbers));
    add(known, "papers.order", String.join(", ", facts.orders()));
    add(known, "papers.reason", reasons());
    add(known, "papers.to", String.join(", ", AddressLines.of(parcel.to())));
    return known;
  }

  private String reasons() {
    return facts.reasons().stream()
        .map(reason -> page.say("document.reason." + Codes.of(reason)))
        .collect(Collectors.joining(" · "));
  }

  /** One row for each line of an order. */
  private List<FactView> pieces() {
    var lines = new LinkedHashMap<OrderLineId, List<ParcelPiece>>();
    for (var piece : parcel.pieces()) {
      lines.computeIfAbsent(piece.orderLineId(), line -> new ArrayList<>()).add(piece);
    }
    return lines.values().stream().map(this::row).toList();
  }

  private FactView row(List<ParcelPiece> pieces) {
    var first = pieces.getFirst();
    var order =
        facts.bought(first.orderLineId()).map(ParcelFacts.Bought::order).orElse(parcel.number());
    return new FactView(
        page.say("papers.slip.of", "order", order, "count", pieces.size()), first.title());
  }

  /** What belongs into the box beside the pieces. */
  public List<String> enclose() {
    return List.of(page.say("papers.slip.enclose.with"), page.say("papers.slip.enclose.slip"));
  }

  /** What is to be done, in order. */
  public List<String> steps() {
    var steps = new ArrayList<String>();
    steps.add(page.say("papers.slip.step.pack"));
    if (parcel.carriage().way().hasLabel()) {
      steps.add(page.say("papers.slip.step.label"));
    }
    if (facts.verdict().isNeeded()) {
      steps.add(page.say("papers.slip.step.customs"));
    }
    steps.add(page.say("papers.slip.step." + Codes.of(parcel.carriage().way())));
    steps.add(page.say("papers.slip.step.then"));
    return steps;
  }

  private void add(List<FactView> known, String key, String value) {
    if (!value.isEmpty()) {
      known.add(fact(key, value));
    }
  }

  private FactView fact(String key, String value) {
    return new FactView(page.say(key), value);
  }
}
