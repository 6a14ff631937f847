package io.redress.faces.papers;

import io.redress.faces.paper.Papers;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Csrf;
import io.redress.faces.shared.House;
import io.redress.faces.shared.Look;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Place;
import io.redress.faces.shared.Theme;
import io.redress.goods.papers.PaperKind;
import io.redress.goods.papers.PaperSize;
import io.redress.goods.parcels.Parcel;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.people.Merchants;
import io.redress.shared.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints papers of parcels, and says which there are. */
@Component
public class ParcelPress {
  private final Papers papers;
  private final Phrases phrases;
  private final Merchants merchants;
  private final ParcelReader reader;
  private final Clock clock;

  ParcelPress(
      Papers papers, Phrases phrases, Merchants merchants, ParcelReader reader, Clock clock) {
    this.papers = papers;
    this.phrases = phrases;
    this.merchants = merchants;
    this.reader = reader;
    this.clock = clock;
  }

  /** What is written about a parcel for the reader of a page. */
  public SheetsWriter writer(Page page, ParcelFacts facts) {
    return new SheetsWriter(page, english(), facts);
  }

  /** What the papers of a parcel are written from. */
  public ParcelFacts read(Parcel parcel) {
    return reader.read(parcel);
  }

  /** A paper that there is, and the sheets it is made for. */
  public record Listed(PaperKind kind, List<PaperSize> sizes) {}

  /** The papers that a parcel has. */
  public List<Listed> list(Parcel parcel) {
    var writer = writer(page(parcel), reader.read(parcel));
    return writer.kinds().stream().map(kind -> new Listed(kind, writer.sizes(kind))).toList();
  }

  /**
   * A paper as a file, in the language of whoever sends the parcel.
   *
   * @param code of the paper
   * @param size of the sheet, as {@code a6}; empty for the usual one
   * @throws Problem NOT_FOUND when there is no such paper of this parcel
   */
  public ResponseEntity<byte[]> answer(Parcel parcel, String code, String size) {
    return answer(page(parcel), parcel, code, size);
  }

  /**
   * A paper as a file, for the reader of this page.
   *
   * @throws Problem NOT_FOUND when there is no such paper of this parcel
   */
  public ResponseEntity<byte[]> answer(Page page, Parcel parcel, String code, String size) {
    var writer = writer(page, reader.read(parcel));
    var kind =
        Codes.parse(PaperKind.class, code)
            .filter(each -> writer.kinds().contains(each))
            .orElseThrow(() -> Problem.notFound("A paper of this kind for this parcel"));
    var sheet = size(kind, size);
    var name = "%s-%s.pdf".formatted(parcel.number(), code);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .headers(
            headers ->
                headers.setContentDisposition(
                    ContentDisposition.attachment().filename(name).build()))
        .body(papers.print("parcel", page, writer.write(kind, sheet)));
  }

  private static PaperSize size(PaperKind kind, String size) {
    return size.isEmpty()
        ? kind.usualSize()
        : Codes.parse(PaperSize.class, size)
            .orElseThrow(() -> Problem.notFound("A sheet of this size"));
  }

  private Words english() {
    var zone = merchants.current().zone();
    return phrases.to(Reader.of(Language.ENGLISH, zone, clock.instant()));
  }

  private Page page(Parcel parcel) {
    var merchant = merchants.current();
    var language = reader.language(parcel).flatMap(Language::ofTag).orElse(Language.ENGLISH);
    var home = "/s/" + merchant.slug();
    return new Page(
        phrases.to(Reader.of(language, merchant.zone(), clock.instant())),
        new House(merchant.name(), merchant.zone(), home),
        Place.of(home),
        new Csrf("_csrf", ""),
        new Look(Audience.CONSUMER, Theme.LIGHT));
  }
}
