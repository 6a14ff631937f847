package io.redress.cases.web;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.cases.colleagues.BrandReader;
import io.redress.cases.colleagues.BrandReaders;
import io.redress.catalogue.Brands;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.Heard;
import io.redress.liaison.HeardBy;
import io.redress.liaison.Liaison;
import io.redress.liaison.LiaisonRequest;
import io.redress.orders.web.Fields;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.access.LinkBearer;
import io.redress.shared.Actor;
import io.redress.shared.LiaisonRequestId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * One request to a brand for the brand's own programs, which hold its signed link: the question,
 * and the answer. It tells what the page tells and nothing of the consumer.
 */
@Tag(name = OpenApiDescription.CASES)
@RestController
class BrandAnswerApi {
  static final String PATH = "/api/v1/brand/{slug}/request";
  private static final int MOST_NAME = 200;
  private static final String TOKEN =
      "The token is the last part of the link that the brand was sent (/b/{slug}/l/{token}), as"
          + " Authorization: Bearer {token}. No API key is needed.";

  private final LinkBearer bearer;
  private final Asked asked;
  private final Cases cases;

  BrandAnswerApi(LinkBearer bearer, Asked asked, Cases cases) {
    this.bearer = bearer;
    this.asked = asked;
    this.cases = cases;
  }

  /** What a request is read from. */
  @Component("askedByApi")
  record Asked(Liaison liaison, BrandReaders readers, Brands brands) {
    LiaisonRequest request(LinkGrant grant) {
      return liaison
          .byId(new LiaisonRequestId(grant.subject()))
          .orElseThrow(() -> Problem.notFound("The request"));
    }

    /**
     * Who reads, and speaks for the brand when nobody else is named; for who is not asked any more
     * the link opens nothing.
     */
    BrandReader reader(LiaisonRequest request, LinkGrant grant) {
      var brand = brands.byId(request.brandId()).orElseThrow(() -> Problem.notFound("The brand"));
      return readers
          .of(grant.id(), brand)
          .orElseThrow(() -> Problem.of(ProblemCode.NOT_SIGNED_IN, LinkBearer.ASKED_FOR));
    }
  }

  /** The kinds of answers. */
  private enum Answer {
    APPROVED,
    APPROVED_IN_PART,
    DECLINED,
    ASKED
  }

  /** A request as the brand reads it. */
  @Schema(name = "RequestToBrand")
  record RequestDocument(
      String number,
      String state,
      @Schema(description = "What the brand is asked to agree to") String remedy,
      @Schema(description = "The first of the brand's own pieces; of other makers none is named")
          String goods,
      String question,
      Instant askedAt,
      Instant answerBy,
      @Nullable String words,
      @Nullable String terms,
      @Nullable String answeredBy,
      @Nullable Instant answeredAt) {}

  /** An answer of a brand. */
  @Schema(name = "AnswerOfBrand")
  record AnswerRequest(
      @Schema(allowableValues = {"approved", "approved_in_part", "declined", "asked"})
          @Nullable String answer,
      @Schema(description = "Reasons, or what the brand wants to know; not needed for approved")
          @Nullable String words,
      @Schema(description = "Only for approved_in_part") @Nullable String terms,
      @Schema(description = "Who speaks for the brand; by default whom the link was sent to")
          @Nullable String answeredBy) {}

  @Operation(summary = "The request that a brand's link opens", description = TOKEN)
  @GetMapping(PATH)
  RequestDocument read(
      @PathVariable String slug,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    var grant = bearer.require(LinkPurpose.LIAISON, authorization);
    var request = asked.request(grant);
    var _ = asked.reader(request, grant);
    return document(request);
  }

  @Operation(
      summary = "Answer the request that a brand's link opens",
      description =
          TOKEN
              + " A second answer is refused with not_now, and the first one stands; so is one to a"
              + " case that has ended. One to an earlier request of the case is refused with"
              + " brand_other_request. One that comes late is taken, and one that comes before the"
              + " reply to a question; the same question that is sent twice is asked once.")
  @PostMapping(PATH)
  RequestDocument answer(
      @PathVariable String slug,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody AnswerRequest body) {
    var grant = bearer.require(LinkPurpose.LIAISON, authorization);
    var request = asked.request(grant);
    var reader = asked.reader(request, grant);
    var fields = new Fields();
    var by = fields.text("answeredBy", body.answeredBy(), MOST_NAME);
    var said = said(body, fields);
    var speaker = by.orElseGet(reader::name);
    var heard = new Heard(speaker, HeardBy.API, Optional.empty()).about(request.id());
    var command = new CaseCommand.RecordBrandAnswer(request.caseId(), said, heard);
    if (cases.perform(command, Actor.brandContact(grant.id()))
        instanceof CaseOutcome.Refused(var refusal)) {
      throw new RefusedException(refusal);
    }
    return document(asked.request(grant));
  }

  /** The answer; a problem that names every field that is wrong. */
  private static BrandAnswer said(AnswerRequest body, Fields fields) {
    var kind = fields.choice("answer", body.answer(), Answer.values());
    if (body.terms() != null && kind != Answer.APPROVED_IN_PART) {
      fields.wrong("terms", body.terms(), "goes with approved_in_part only", "Leave it out.");
    }
    var words = fields.words("words", body.words(), BrandAnswer.MAXIMUM_WORDS);
    var terms = fields.words("terms", body.terms(), BrandAnswer.MAXIMUM_TERMS);
    var isSilent = words.isEmpty() && (kind == Answer.DECLINED || kind == Answer.ASKED);
    requireThere(fields, "words", isSilent);
    requireThere(fields, "terms", terms.isEmpty() && kind == Answer.APPROVED_IN_PART);
    fields.refuse();
    return switch (kind) {
      case APPROVED -> new BrandAnswer.Approved(words.orElse(""));
      case APPROVED_IN_PART ->
          new BrandAnswer.ApprovedInPart(terms.orElseThrow(), words.orElse(""));
      case DECLINED -> new BrandAnswer.Declined(words.orElseThrow());
      case ASKED -> new BrandAnswer.Asked(words.orElseThrow());
    };
  }

  private static void requireThere(Fields fields, String path, boolean isMissing) {
    if (isMissing) {
      fields.wrong(path, "", "is missing", "Send it.");
    }
  }

  private RequestDocument document(LiaisonRequest request) {
    var view = cases.view(request.caseId()).orElseThrow(() -> Problem.notFound("The request"));
    return new RequestDocument(
        view.head().number(),
        Codes.of(request.state()),
        request.askedRemedy(),
        KnownFacts.titleOf(view, request.brandId()).orElse(""),
        request.question(),
        request.createdAt(),
        request.answerBy(),
        request.answerWords().orElse(null),
        request.answerTerms().orElse(null),
        request.answeredBy().orElse(null),
        request.answeredAt().orElse(null));
  }
}
