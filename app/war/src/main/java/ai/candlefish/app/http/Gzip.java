package ai.candlefish.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;

/** The one compressed form that is offered. */
final class Gzip {

    static final String ENCODING = "gzip";

    private Gzip() {}

    /** Whether the caller takes it. */
    static boolean isAccepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(encoding -> encoding.replace(" ", ""))
                        .anyMatch(encoding -> encoding.equals(ENCODING)
                                || (encoding.startsWith(ENCODING + ";") && !encoding.matches(".*;q=0(\\.0*)?")));
    }
}
