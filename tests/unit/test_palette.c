/*
 * test_palette.c: every palette can be read, and what differs in meaning differs
 * for every eye.
 *
 * Contrast is that of WCAG 2.2 (relative luminance); colour-blind eyes are those
 * of Machado, Oliveira and Fernandes 2009 (whole dichromacy, in linear RGB);
 * distances are CIE 1976 L*a*b*, in which 2.3 is just noticeable.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>
#include <stdio.h>

#include "front/window/palette.c"

enum { EYES = 4, CHANNELS = 3 };

static const double EYE[EYES][CHANNELS][CHANNELS] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } },                             /* protanopia */
    { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } },                              /* deuteranopia */
    { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } },                               /* tritanopia */
};
static const char *const EYE_NAME[EYES] = { "all cones", "no red", "no green", "no blue" };

static void linear(Colour c, double out[CHANNELS])
{
    for (int i = 0; i < CHANNELS; i++) {
        double v = (double)(c >> (16 - 8 * i) & 255) / 255;
        out[i] = v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4);
    }
}

static double luminance(Colour c)
{
    double v[CHANNELS];
    linear(c, v);
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
}

static double contrast(Colour a, Colour b)
{
    double x = luminance(a), y = luminance(b);
    return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

static double bent(double t) { return t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116; }

static void lab(Colour c, int eye, double out[CHANNELS])
{
    double v[CHANNELS], s[CHANNELS];
    linear(c, v);
    for (int i = 0; i < CHANNELS; i++) {
        s[i] = 0;
        for (int k = 0; k < CHANNELS; k++)
            s[i] += EYE[eye][i][k] * v[k];
        s[i] = fmin(1, fmax(0, s[i]));
    }
    double x = bent((0.4124 * s[0] + 0.3576 * s[1] + 0.1805 * s[2]) / 0.95047);
    double y = bent(0.2126 * s[0] + 0.7152 * s[1] + 0.0722 * s[2]);
    double z = bent((0.0193 * s[0] + 0.1192 * s[1] + 0.9505 * s[2]) / 1.08883);
    out[0] = 116 * y - 16;
    out[1] = 500 * (x - y);
    out[2] = 200 * (y - z);
}

static double distance(Colour a, Colour b, int eye)
{
    double p[CHANNELS], q[CHANNELS], sum = 0;
    lab(a, eye, p);
    lab(b, eye, q);
    for (int i = 0; i < CHANNELS; i++)
        sum += (p[i] - q[i]) * (p[i] - q[i]);
    return sqrt(sum);
}

static Palette palette_of(PaletteKind kind)
{
    Palette p;
    palette_set(&p, kind);
    return p;
}

/* The yardstick itself: black on white is 21 to 1 and 100 apart, and red and green
 * of one lightness fall together for an eye without green cones. */
static void the_yardstick_measures(void **state)
{
    (void)state;
    assert_true(fabs(contrast(RGB(0), RGB(0xffffff)) - 21) < 0.01);
    assert_true(fabs(distance(RGB(0), RGB(0xffffff), 0) - 100) < 0.5);
    assert_true(distance(RGB(0xB45A3C), RGB(0x7D7D2D), 0) > 45);
    assert_true(distance(RGB(0xB45A3C), RGB(0x7D7D2D), 2) < 15);
    for (int eye = 0; eye < EYES; eye++)        /* grey stays grey */
        assert_true(distance(RGB(0x808080), RGB(0x808080), eye) < 0.01);
}

static void every_ink_can_be_read(void **state)
{
    static const Ink INK_ON[] = { INK_TEXT, INK_QUIET, INK_GOOD, INK_BAD, INK_AMBER };
    static const Ink GROUND[] = { INK_SHEET, INK_PARCHMENT, INK_BUTTON };
    int wrong = 0;
    (void)state;
    for (int k = 0; k < PALETTES; k++) {
        Palette p = palette_of((PaletteKind)k);
        double least = k == PALETTE_CONTRAST ? 6 : 4.5;
        for (size_t i = 0; i < countof(INK_ON); i++)
            for (size_t g = 0; g < countof(GROUND); g++) {
                double c = contrast(p.ink[INK_ON[i]], p.ink[GROUND[g]]);
                if (c < least)
                    wrong += printf("palette %d: ink %d on %d: %.2f\n", k, INK_ON[i], GROUND[g], c);
            }
        assert_true(contrast(p.ink[INK_NIGHT_TEXT], p.ink[INK_NIGHT]) >= 7);
        assert_true(contrast(p.ink[INK_NIGHT_QUIET], p.ink[INK_NIGHT]) >= 7);
        assert_true(contrast(p.ink[INK_NIGHT_LINE], p.ink[INK_NIGHT]) >= 4.5);
        assert_true(contrast(p.ink[INK_BUTTON], p.ink[INK_GOOD]) >= 4.5);
    }
    assert_int_equal(wrong, 0);
}

/* Nothing is told by colour alone, but who can see it shall. The first palette is
 * the scenarios' own, and is judged with all cones. */
static void sides_are_told_apart(void **state)
{
    int wrong = 0;
    (void)state;
    for (int k = 0; k < PALETTES; k++) {
        Palette p = palette_of((PaletteKind)k);
        int eyes = k == PALETTE_USUAL ? 1 : EYES, sides = k == PALETTE_USUAL ? 4 : SIDE_MAX - 1;
        for (int eye = 0; eye < eyes; eye++)
            for (int a = 1; a <= sides; a++)
                for (int b = a + 1; b <= sides; b++) {
                    double d = distance(palette_side_own(&p, a), palette_side_own(&p, b), eye);
                    if (d < 20)
                        wrong += printf("palette %d, %s: sides %d and %d: %.1f\n", k,
                                        EYE_NAME[eye], a, b, d);
                }
        double least = k == PALETTE_USUAL ? 3 : 4.5;    /* a counter on paper; or its name too */
        for (int a = 1; a <= sides; a++)
            assert_true(contrast(palette_side_own(&p, a), p.ink[INK_PARCHMENT]) >= least);
    }
    assert_int_equal(wrong, 0);
}

static void good_and_bad_are_told_apart(void **state)
{
    (void)state;
    for (int k = 0; k < PALETTES; k++) {
        Palette p = palette_of((PaletteKind)k);
        for (int eye = 0; eye < EYES; eye++) {
            assert_true(distance(p.ink[INK_GOOD], p.ink[INK_BAD], eye) >= 25);
            assert_true(distance(p.ink[INK_WATER], p.ink[INK_SOWN], eye) >= 20);
            assert_true(distance(p.ink[INK_WATER], p.ink[INK_SAND], eye) >= 20);
        }
    }
}

static void a_palette_sets_every_ink(void **state)
{
    (void)state;
    for (int k = 0; k < PALETTES; k++) {
        Palette p = palette_of((PaletteKind)k);
        for (int i = 0; i < INKS; i++) {
            assert_int_equal(p.ink[i] >> 24, 255);
            if (k != PALETTE_CONTRAST)
                assert_true(p.ink[i] != RGB(0));        /* a row that was left out */
        }
        assert_true(*palette_name((PaletteKind)k));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_yardstick_measures),
        cmocka_unit_test(every_ink_can_be_read),
        cmocka_unit_test(sides_are_told_apart),
        cmocka_unit_test(good_and_bad_are_told_apart),
        cmocka_unit_test(a_palette_sets_every_ink),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
