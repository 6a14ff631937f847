package io.redress.faces.papers;

import io.redress.faces.papers.LabelView.BarsView;
import io.redress.faces.shared.Code128;
import io.redress.faces.shared.CodeDrawing;
import io.redress.faces.shared.QrCode;
import io.redress.goods.papers.PlainNumber;
import io.redress.goods.parcels.Parcel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the label of a parcel. Bars are between a quarter and half a millimetre wide, which is
 * what scanners of carriers ask for (ISO/IEC 15417 leaves it to the use).
 */
final class LabelWriter {
  private static final double WIDEST_MILLIMETRES = 93;
  private static final double WIDEST_MODULE = 0.5;
  private static final int DECIMALS_OF_KILOGRAMS = 3;

  private final Terms terms;
  private final ParcelFacts facts;
  private final Parcel parcel;

  LabelWriter(Terms terms, ParcelFacts facts) {
    this.terms = terms;
    this.facts = facts;
    this.parcel = facts.parcel();
  }

  LabelView write() {
    var addresses = new Addresses(terms, parcel);
    var number = parcel.carriage().trackingNumber().orElse(parcel.number());
    return new LabelView(
        parcel.carriage().carrier().orElse("").toUpperCase(Locale.ROOT),
        addresses.from(),
        addresses.to(),
        Code128.of(number).map(LabelWriter::bars),
        PlainNumber.inGroups(number),
        QrCode.of(parcel.number()),
        parcel.number(),
        facts());
  }

  private static BarsView bars(CodeDrawing drawing) {
    var module = Math.min(WIDEST_MODULE, WIDEST_MILLIMETRES / drawing.width());
    return new BarsView(drawing, module * drawing.width());
  }

  private List<TermFact> facts() {
    var known = new ArrayList<TermFact>();
    if (!facts.matters().isEmpty()) {
      var numbers = facts.matters().stream().map(ParcelFacts.Matter::number).toList();
      known.add(new TermFact(terms.of("papers.reference"), String.join(", ", numbers)));
    }
    known.add(new TermFact(terms.of("papers.pieces"), Integer.toString(parcel.pieces().size())));
    if (parcel.weightGrams().isPresent()) {
      known.add(
          new TermFact(terms.of("papers.weight"), kilograms(parcel.weightGrams().getAsInt())));
    }
    return known;
  }

  /** A weight as strangers read it. */
  static String kilograms(int grams) {
    return BigDecimal.valueOf(grams, DECIMALS_OF_KILOGRAMS).stripTrailingZeros().toPlainString()
        + " kg";
  }
}
