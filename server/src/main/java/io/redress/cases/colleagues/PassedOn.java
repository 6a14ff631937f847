package io.redress.cases.colleagues;

import io.redress.catalogue.Brand;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.room.PassingOn;
import io.redress.people.LinkGrant;

/**
 * A request that is passed on.
 *
 * @param by the link of whoever passes it on
 * @param byName their name
 * @param said that it was passed on, in their words, as it stands in the thread
 * @param language in which they read; the letter to the colleague speaks it too
 */
public record PassedOn(
    LiaisonRequest request,
    Brand brand,
    PassingOn to,
    LinkGrant by,
    String byName,
    String said,
    String language) {}
