/** Brands, categories and products by REST. */
@NullMarked
package io.redress.catalogue.web;

import org.jspecify.annotations.NullMarked;
