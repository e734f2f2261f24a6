using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Roslearn.Generators.Tests.Budgets;

/// <summary>Reads the size of every method out of an assembly.</summary>
internal static class MethodSizes
{
    public static IReadOnlyList<MethodSize> Of(ImmutableArray<byte> assembly)
    {
        using var file = new PEReader(assembly);
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.MethodDefinitions
            .Select(metadata.GetMethodDefinition)
            .Where(method => method.RelativeVirtualAddress != 0)
            .Select(method => Measure(file, metadata, method))
            .ToArray();
    }

    private static MethodSize Measure(PEReader file, MetadataReader metadata, MethodDefinition method)
    {
        MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
        byte[] code = body.GetILBytes()!;
        IEnumerable<int> handlers = body.ExceptionRegions.SelectMany(region => new[] { region.TryOffset, region.HandlerOffset });
        string type = metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name);
        return new MethodSize($"{type}.{metadata.GetString(method.Name)}", code.Length, Locals(metadata, body), BasicBlocks.Count(code, handlers));
    }

    private static int Locals(MetadataReader metadata, MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil)
        {
            return 0;
        }

        BlobReader signature = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        Assert.Equal(SignatureKind.LocalVariables, signature.ReadSignatureHeader().Kind);
        return signature.ReadCompressedInteger();
    }
}
