extern alias Runtime;

using System.Text.RegularExpressions;

namespace Roslearn.Generators.Tests.Harness;

public sealed class DefinitionsTests
{
    /// <summary>What no definition writes is compiled under no strict project, under no hostile culture, and never half typed.</summary>
    [Fact]
    public void EveryAttribute_IsInADefinition()
    {
        string[] attributes = [.. typeof(Runtime::Roslearn.ModelAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)))
            .Select(type => type.Name[..^"Attribute".Length])];

        Assert.NotEmpty(attributes);
        Assert.All(attributes, name => Assert.Contains(Definitions.All.Values, source => Regex.IsMatch(source, $@"[\[ ]{name}[(,\]]")));
    }
}
