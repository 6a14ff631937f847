package io.redress.faces.brandroom;

import io.redress.cases.colleagues.BrandReader;
import io.redress.cases.colleagues.BrandReaders;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.House;
import io.redress.faces.shared.KnownReader;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.Pages;
import io.redress.faces.shared.Place;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.liaison.questions.QuestionState;
import io.redress.people.LinkGrant;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.access.CurrentVisitor;
import io.redress.shared.PolicyQuestionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens questions about terms for whoever holds the signed link, and for nobody else. */
@Component
class TermsQuestions {
  private final Pages pages;
  private final Merchants merchants;
  private final CurrentVisitor visitor;
  private final Asked asked;

  TermsQuestions(Pages pages, Merchants merchants, CurrentVisitor visitor, Asked asked) {
    this.pages = pages;
    this.merchants = merchants;
    this.visitor = visitor;
    this.asked = asked;
  }

  /** The questions, the brands that they are put to, and who reads there. */
  @Component("askedAboutTerms")
  record Asked(PolicyQuestions questions, Brands brands, BrandReaders readers) {
    /** A question that a brand has got; one that was not sent is none. */
    Optional<PolicyQuestion> sent(UUID id) {
      return questions
          .byId(new PolicyQuestionId(id))
          .filter(each -> each.state() != QuestionState.TO_SEND);
    }
  }

  /** A question as it was opened by a link. */
  record Opened(
      Page page, String address, LinkGrant grant, PolicyQuestion question, BrandReader reader) {
    Brand brand() {
      return reader.brand();
    }
  }

  /** Notes the language in which the contact answers: that of the letters to come. */
  void remember(Opened opened) {
    asked.readers().reads(opened.reader(), opened.page().language());
  }

  /** The question of this address; 404 without its link, 410 when its reader is asked no more. */
  Opened open(HttpServletRequest http, String id) {
    var subject = subject(id);
    var grant =
        visitor.find(LinkPurpose.POLICY_QUESTION, subject).orElseThrow(TermsQuestions::nothingHere);
    var question = asked.sent(subject).orElseThrow(TermsQuestions::nothingHere);
    var brand =
        asked.brands().byId(question.matter().brandId()).orElseThrow(TermsQuestions::nothingHere);
    var merchant = merchants.current();
    var address = "/b/" + merchant.slug() + "/questions/" + subject;
    var house = new House(merchant.name(), merchant.zone(), "/s/" + merchant.slug());
    var reader =
        asked
            .readers()
            .of(grant.id(), brand)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    reader.language().ifPresent(KnownReader::speaks);
    KnownReader.livesIn(reader.zone());
    var page = pages.open(http, house, Audience.BRAND, Place.of(address));
    return new Opened(page, address, grant, question, reader);
  }

  private static ResponseStatusException nothingHere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static UUID subject(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "question", notAnId);
    }
  }
}
