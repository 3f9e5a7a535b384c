package io.gengyun.indicators.internal.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gengyun.indicators.IndicatorDefinition.Direction;
import io.gengyun.indicators.IndicatorDefinition.Missing;
import io.gengyun.indicators.ScoreCurve;
import io.gengyun.indicators.internal.measuring.Days;
import io.gengyun.indicators.internal.scoring.SheetCalculation.LineScore;
import io.gengyun.indicators.internal.scoring.SheetCalculation.Sheet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** What holds for every sheet, held against exact arithmetic with fractions. */
class SheetCalculationPropertiesTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Property
    void effectiveWeightsAddUpToExactly100OrNothingHasData(@ForAll("sheets") List<Drawn> drawn) {
        Sheet sheet = SheetCalculation.of(lines(drawn), new Days(1, 1));

        BigDecimal sum =
                sheet.lines().stream().map(LineScore::effectiveWeight).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(sheet.score() == null ? BigDecimal.ZERO : HUNDRED);
    }

    @Property
    void pointsStayBetweenFloorAndCap(@ForAll("sheets") List<Drawn> drawn) {
        List<SheetCalculation.Line> lines = lines(drawn);
        Sheet sheet = SheetCalculation.of(lines, new Days(30, 92));

        for (int i = 0; i < lines.size(); i++) {
            LineScore score = sheet.lines().get(i);
            if (score.attainment() != null) {
                ScoreCurve curve = lines.get(i).curve();
                assertThat(score.attainment()).isBetween(curve.least(), curve.most());
                BigDecimal most = score.effectiveWeight().multiply(curve.most()).movePointLeft(2);
                assertThat(score.points()).isBetween(BigDecimal.ZERO, most.add(new BigDecimal("0.005")));
            }
        }
    }

    @Property
    void aBetterActualNeverGivesFewerPoints(
            @ForAll("line") Drawn drawn, @ForAll @LongRange(min = 0, max = 1_000_000) long better) {
        SheetCalculation.Line line = drawn.line(BigDecimal.valueOf(100));
        if (line.actual() == null) {
            return;
        }
        BigDecimal sign = BigDecimal.valueOf(line.direction() == Direction.HIGHER ? 1 : -1);
        BigDecimal improved = line.actual().add(sign.multiply(BigDecimal.valueOf(better, 2)));

        assertThat(points(line, improved)).isGreaterThanOrEqualTo(points(line, line.actual()));
    }

    @Property
    void theSameInputsGiveTheSameSheet(@ForAll("sheets") List<Drawn> drawn) {
        assertThat(SheetCalculation.of(lines(drawn), new Days(17, 31)))
                .isEqualTo(SheetCalculation.of(lines(drawn), new Days(17, 31)));
    }

    @Property
    void pointsAreThoseOfExactFractions(
            @ForAll("sheets") List<Drawn> drawn,
            @ForAll @LongRange(min = 1, max = 365) long there,
            @ForAll @LongRange(min = 0, max = 365) long more) {
        Days days = new Days(there, there + more);
        List<SheetCalculation.Line> lines = lines(drawn);

        Sheet sheet = SheetCalculation.of(lines, days);

        Fraction counting = Fraction.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            if (sheet.lines().get(i).points() != null) {
                counting = counting.plus(Fraction.of(lines.get(i).weight()));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            LineScore score = sheet.lines().get(i);
            if (score.points() != null) {
                Fraction exact = Fraction.of(lines.get(i).weight())
                        .times(attainment(lines.get(i), drawn.get(i).exact(), days))
                        .over(counting);
                assertThat(score.points()).isEqualByComparingTo(exact.toTwoPlaces());
            }
        }
    }

    /** The curve said once more, in exact fractions. */
    private static Fraction attainment(SheetCalculation.Line line, Fraction actual, Days days) {
        Fraction sign = Fraction.of(line.direction() == Direction.HIGHER ? 1 : -1);
        Fraction scale = line.additive() ? Fraction.of(days.there()).over(Fraction.of(days.inAll())) : Fraction.of(1);
        ScoreCurve curve = line.curve();
        Fraction factor = sign.times(scale);
        Fraction here = actual.times(sign);
        Fraction baseline = curve.baseline() == null
                ? Fraction.ZERO
                : Fraction.of(curve.baseline()).times(factor);
        Fraction target = Fraction.of(curve.target()).times(factor);
        Fraction reached;
        if (here.compareTo(baseline) <= 0) {
            reached = Fraction.ZERO;
        } else if (here.compareTo(target) <= 0) {
            reached = here.minus(baseline).over(target.minus(baseline)).times(Fraction.of(100));
        } else if (curve.stretch() == null) {
            reached = Fraction.of(100);
        } else {
            Fraction stretch = Fraction.of(curve.stretch()).times(factor);
            Fraction beyond = here.minus(target)
                    .over(stretch.minus(target))
                    .times(Fraction.of(curve.most()).minus(Fraction.of(100)));
            Fraction most = Fraction.of(curve.most());
            reached = Fraction.of(100).plus(beyond);
            reached = reached.compareTo(most) > 0 ? most : reached;
        }
        Fraction least = Fraction.of(curve.least());
        return reached.compareTo(least) < 0 ? least : reached;
    }

    private static BigDecimal points(SheetCalculation.Line line, BigDecimal actual) {
        SheetCalculation.Line changed = new SheetCalculation.Line(
                line.weight(), line.direction(), line.additive(), line.missing(), line.curve(), actual);
        return SheetCalculation.of(List.of(changed), new Days(1, 1)).score();
    }

    /** A line as it was drawn; its actual is a quotient, as rates and averages are. */
    record Drawn(
            Direction direction,
            boolean additive,
            Missing missing,
            ScoreCurve curve,
            @Nullable Long numerator,
            long denominator,
            int share) {

        SheetCalculation.Line line(BigDecimal weight) {
            BigDecimal actual = numerator == null
                    ? null
                    : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128);
            return new SheetCalculation.Line(weight, direction, additive, missing, curve, actual);
        }

        Fraction exact() {
            return numerator == null ? Fraction.ZERO : Fraction.of(numerator).over(Fraction.of(denominator));
        }
    }

    /** Lines whose weights have two places and add up to 100. */
    private static List<SheetCalculation.Line> lines(List<Drawn> drawn) {
        int shares = drawn.stream().mapToInt(Drawn::share).sum();
        List<SheetCalculation.Line> lines = new ArrayList<>();
        BigDecimal left = HUNDRED.setScale(2);
        for (int i = 0; i < drawn.size(); i++) {
            BigDecimal weight = i == drawn.size() - 1
                    ? left
                    : BigDecimal.valueOf(10_000L * drawn.get(i).share() / shares, 2);
            left = left.subtract(weight);
            lines.add(drawn.get(i).line(weight));
        }
        return lines;
    }

    @Provide
    Arbitrary<List<Drawn>> sheets() {
        return line().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Drawn> line() {
        Arbitrary<ScoreCurve> rising = Combinators.combine(
                        Arbitraries.longs().between(0, 100_000),
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.longs().between(1, 100_000).injectNull(0.5),
                        Arbitraries.longs().between(100, 200).injectNull(0.3),
                        Arbitraries.longs().between(0, 60).injectNull(0.7))
                .as(SheetCalculationPropertiesTest::curve);
        return Combinators.combine(
                        Arbitraries.of(Direction.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Missing.values()),
                        rising,
                        Arbitraries.longs().between(-1_000, 30_000_000).injectNull(0.2),
                        Arbitraries.longs().between(1, 1_200),
                        Arbitraries.integers().between(1, 50))
                .as((direction, additive, missing, curve, numerator, denominator, share) -> new Drawn(
                        direction,
                        additive,
                        missing,
                        direction == Direction.HIGHER ? curve : turned(curve),
                        numerator,
                        denominator,
                        share));
    }

    private static ScoreCurve curve(
            long baseline, long way, @Nullable Long more, @Nullable Long cap, @Nullable Long floor) {
        return new ScoreCurve(
                BigDecimal.valueOf(baseline, 2),
                BigDecimal.valueOf(baseline + way, 2),
                more == null ? null : BigDecimal.valueOf(baseline + way + more, 2),
                cap == null ? null : BigDecimal.valueOf(cap),
                floor == null ? null : BigDecimal.valueOf(floor));
    }

    private static ScoreCurve turned(ScoreCurve curve) {
        return new ScoreCurve(
                mirrored(curve.baseline()),
                mirrored(curve.target()),
                mirrored(curve.stretch()),
                curve.cap(),
                curve.floor());
    }

    private static @Nullable BigDecimal mirrored(@Nullable BigDecimal point) {
        return point == null ? null : BigDecimal.valueOf(3_000).subtract(point);
    }

    /** A quotient of whole numbers. */
    record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {

        static final Fraction ZERO = of(0);

        static Fraction of(long whole) {
            return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
        }

        static Fraction of(BigDecimal number) {
            int scale = Math.max(number.scale(), 0);
            return new Fraction(number.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.above.negate(), other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction over(Fraction other) {
            BigInteger sign = BigInteger.valueOf(other.above.signum());
            return new Fraction(above.multiply(other.below).multiply(sign), below.multiply(other.above.abs()));
        }

        /** Half up, as points are never negative. */
        BigDecimal toTwoPlaces() {
            BigInteger twice = above.multiply(BigInteger.valueOf(200)).add(below);
            return new BigDecimal(twice.divide(below.multiply(BigInteger.TWO)), 2);
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }
}
