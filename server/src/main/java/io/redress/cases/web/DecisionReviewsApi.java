package io.redress.cases.web;

import io.redress.cases.review.DecisionReviews;
import io.redress.shared.CaseId;
import io.redress.shared.DecisionId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Kept decisions, told again. */
@Tag(name = OpenApiDescription.DECISIONS)
@RestController
class DecisionReviewsApi {
  private final DecisionReviews reviews;
  private final CaseMatters matters;

  DecisionReviewsApi(DecisionReviews reviews, CaseMatters matters) {
    this.reviews = reviews;
    this.matters = matters;
  }

  @Operation(
      summary = "Compare a kept decision with the rules of today",
      description =
          "It is made once more by the rules it was made with, then by those of today, on the same"
              + " facts. Nothing is changed.")
  @GetMapping("/api/v1/decisions/{decision}/comparison")
  ReviewDocument compare(@PathVariable String decision) {
    return ReviewDocument.of(reviews.of(DecisionId.parse(decision)));
  }

  @Operation(summary = "The kept decisions of a case, oldest first, each compared with today")
  @GetMapping("/api/v1/cases/{id}/decisions/kept")
  ReviewDocument.All ofCase(@PathVariable String id) {
    var caseId = matters.head(CaseId.parse(id)).id();
    return new ReviewDocument.All(reviews.ofCase(caseId).stream().map(ReviewDocument::of).toList());
  }
}
