package io.redress.faces.papers;

import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Page;
import io.redress.goods.papers.CustomsForm;
import io.redress.goods.papers.PaperKind;
import io.redress.goods.papers.PaperSize;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.ParcelState;
import io.redress.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes papers of a parcel for a sheet, and says which there are. */
public final class SheetsWriter {
  private final Terms terms;
  private final ParcelFacts facts;

  /**
   * The writer of the papers of a parcel.
   *
   * @param english for whoever reads them on the way
   */
  public SheetsWriter(Page page, Words english, ParcelFacts facts) {
    this.terms = new Terms(page, english);
    this.facts = facts;
  }

  /**
   * The papers that this parcel has; one that is not sent any more has none. What goes with
   * returned goods goes with them alone: of a box on another leg it would be a false declaration.
   */
  public List<PaperKind> kinds() {
    var kinds = new ArrayList<PaperKind>();
    if (facts.parcel().state() == ParcelState.CANCELLED) {
      return kinds;
    }
    if (facts.parcel().carriage().way().hasLabel()) {
      kinds.add(PaperKind.LABEL);
    }
    if (facts.parcel().leg() != Leg.CONSUMER_TO_HUB) {
      return kinds;
    }
    kinds.add(PaperKind.SLIP);
    if (facts.verdict().isNeeded()) {
      kinds.add(PaperKind.CUSTOMS);
      kinds.add(PaperKind.INVOICE);
    }
    kinds.add(PaperKind.ALL);
    return kinds;
  }

  /** The label alone, as a page shows it. */
  public LabelView label() {
    return new LabelWriter(terms, facts).write();
  }

  /** One paper, or all of them; a paper that the parcel does not have is empty. */
  public SheetsView write(PaperKind kind, PaperSize size) {
    var page = terms.page();
    var form = facts.verdict().form();
    return new SheetsView(
        page.say("papers.title." + Codes.of(kind), "number", facts.parcel().number()),
        facts.parcel().number(),
        sizes(kind).contains(size) ? size : PaperSize.A4,
        wants(kind, PaperKind.LABEL) ? Optional.of(label()) : Optional.empty(),
        wants(kind, PaperKind.SLIP)
            ? Optional.of(new SlipWriter(page, facts).write())
            : Optional.empty(),
        wants(kind, PaperKind.CUSTOMS)
            ? Optional.of(new CustomsWriter(terms, facts).form(form))
            : Optional.empty(),
        wants(kind, PaperKind.INVOICE)
            ? Optional.of(new CustomsWriter(terms, facts).invoice())
            : Optional.empty());
  }

  private boolean wants(PaperKind asked, PaperKind kind) {
    return (asked == kind || asked == PaperKind.ALL) && kinds().contains(kind);
  }

  /** The sheets a paper is made for: full form, invoice and all together need the large one. */
  public List<PaperSize> sizes(PaperKind kind) {
    return switch (kind) {
      case LABEL, SLIP -> List.of(PaperSize.A6, PaperSize.A4);
      case CUSTOMS ->
          facts.verdict().form() == CustomsForm.CN22
              ? List.of(PaperSize.A6, PaperSize.A4)
              : List.of(PaperSize.A4);
      case INVOICE, ALL -> List.of(PaperSize.A4);
    };
  }
}
