[assembly: AssemblyFixture(typeof(Roslearn.Package.Tests.PackedLibrary))]
