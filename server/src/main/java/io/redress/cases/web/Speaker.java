package io.redress.cases.web;

/** As whom a program of the merchant acts; its key vouches for that. */
enum Speaker {
  HOUSE,
  CONSUMER,
  BRAND
}
