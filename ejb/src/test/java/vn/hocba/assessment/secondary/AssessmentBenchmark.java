package vn.hocba.assessment.secondary;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.YearAssessor;

/**
 * Measures the year of a class of 45 and of a school of 2,000 pupils with all explanations; not a test. Run it with
 *
 * <pre>
 * mvn -q -pl ejb -am test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -cp "ejb/target/test-classes:ejb/target/classes:$(cat ejb/target/classpath.txt)" org.openjdk.jmh.Main \
 *   AssessmentBenchmark
 * </pre>
 *
 * The aims are 20 ms for the class and 1 s for the school, warm. The books are the same in every run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class AssessmentBenchmark {

  @Param({"TT22_2021", "TT58_2011"})
  private Regulation regulation;
  @Param({"45", "2000"})
  private int pupils;

  private List<PupilYear> books;
  private YearAssessor assessor;

  @Setup
  public void makeUp() {
    RandomBooks random = new RandomBooks(regulation, new Random(2026));
    books = Stream.generate(random::pupil).limit(pupils).toList();
    assessor = SecondaryAssessment.assessor(regulation, AssessmentPolicies.standard());
  }

  @Benchmark
  public List<YearAssessment> year() {
    return books.stream().map(assessor::assess).toList();
  }
}
